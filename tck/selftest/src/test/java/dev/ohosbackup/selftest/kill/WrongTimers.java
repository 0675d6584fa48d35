package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.selftest.wrong.Call;
import dev.ohosbackup.selftest.wrong.Wrong;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/** {@code updateTimer} and {@code updateSendRate} gone wrong. */
final class WrongTimers {
    private static final String TIMER = "backup.update-timer";
    private static final String RATE = "backup.update-send-rate";
    private static final long FOUR_HOURS = 14_400_000;
    private static final long FIFTEEN_MINUTES = 900_000;

    private WrongTimers() {}

    static List<Mutant> timers() {
        return List.of(
                Mutant.of(
                        TIMER + ".four-hours-refused",
                        TIMER + ".bounds-accepted",
                        "The highest limit is refused: off by one.",
                        () -> Wrong.at(TIMER, call -> number(call) == FOUR_HOURS ? call.refused(401) : call.proceed())),
                Mutant.of(
                        TIMER + ".zero-is-not-set",
                        TIMER + ".bounds-accepted",
                        "The limit 0 is answered with false.",
                        () -> Wrong.at(TIMER, call -> number(call) == 0 ? false : call.proceed())),
                Mutant.of(
                        TIMER + ".one-above-four-hours-taken",
                        TIMER + ".outside-refused",
                        "The limit 14400001 is taken for 14400000: off by one.",
                        () -> Wrong.at(
                                TIMER,
                                call -> number(call) == FOUR_HOURS + 1
                                        ? changed(call, limit -> FOUR_HOURS).proceed()
                                        : call.proceed())),
                Mutant.of(
                        TIMER + ".negative-taken",
                        TIMER + ".outside-refused",
                        "A negative limit is taken for 0.",
                        () -> Wrong.at(
                                TIMER,
                                call -> changed(call, limit -> Math.max(0, limit))
                                        .proceed())),
                Mutant.of(
                        TIMER + ".outside-answered-false",
                        TIMER + ".outside-refused",
                        "A limit out of range is answered with false.",
                        () -> Wrong.at(
                                TIMER, call -> outside(number(call)) ? call.forgiving(false, 401) : call.proceed())),
                Mutant.of(
                        TIMER + ".never-fires",
                        TIMER + ".limit-ends-bundle",
                        "It says that the limit is set, and sets none.",
                        () -> Wrong.at(TIMER, call -> call.proceed().equals(true) && reset(call))),
                Mutant.of(
                        TIMER + ".fires-at-ten-times-the-limit",
                        TIMER + ".limit-ends-bundle",
                        "The limit is set in units ten times as long.",
                        () -> Wrong.at(
                                TIMER,
                                call -> changed(call, limit -> outside(limit * 10) ? limit : limit * 10)
                                        .proceed())),
                Mutant.of(
                        TIMER + ".never-above-the-default",
                        TIMER + ".extended-limit-lets-finish",
                        "A limit above the default counts as the default.",
                        () -> Wrong.at(
                                TIMER,
                                call -> changed(
                                                call,
                                                limit -> outside(limit) ? limit : Math.min(limit, FIFTEEN_MINUTES))
                                        .proceed())),
                Mutant.of(
                        TIMER + ".false-while-running",
                        TIMER + ".running-accepted",
                        "It sets the limit and answers false.",
                        () -> Wrong.at(TIMER, call -> call.answering(set -> false))),
                Mutant.of(
                        TIMER + ".true-for-strangers",
                        TIMER + ".unknown-bundle",
                        "It answers true for bundles that are not in the session.",
                        () -> Wrong.at(TIMER, call -> call.answering(set -> true))),
                Mutant.of(
                        TIMER + ".nan-is-zero",
                        TIMER + ".timeout.nan-and-infinity-refused",
                        "NaN is taken for 0, as a cast does it.",
                        () -> raw("backup.updateTimer", Double::isNaN, 0)),
                Mutant.of(
                        TIMER + ".infinity-is-four-hours",
                        TIMER + ".timeout.nan-and-infinity-refused",
                        "Infinity is taken for the highest limit.",
                        () -> raw("backup.updateTimer", value -> value == Double.POSITIVE_INFINITY, FOUR_HOURS)),
                Mutant.of(
                        TIMER + ".minus-zero-is-negative",
                        TIMER + ".timeout.negative-zero-accepted",
                        "-0 is refused as if it were below 0.",
                        () -> raw("backup.updateTimer", WrongTimers::isMinusZero, -1)));
    }

    static List<Mutant> rates() {
        return List.of(
                Mutant.of(
                        RATE + ".above-800-refused",
                        RATE + ".above-800-counts-as-800",
                        "A rate above 800 is refused.",
                        () -> Wrong.at(RATE, call -> number(call) > 800 ? call.refused(401) : call.proceed())),
                Mutant.of(
                        RATE + ".above-800-is-not-set",
                        RATE + ".above-800-counts-as-800",
                        "A rate above 800 is answered with false.",
                        () -> Wrong.at(RATE, call -> number(call) > 800 ? false : call.proceed())),
                Mutant.of(
                        RATE + ".default-120",
                        RATE + ".default-60",
                        "While no rate has been set, 120 files are handed over per second.",
                        () -> Wrong.in("onBundleBegin", (told, client, here) -> {
                            client.accept(told);
                            if (!told.restores()
                                    && !told.failed()
                                    && here.spec().apiLevel() >= 12) {
                                told.bundle()
                                        .ifPresent(bundle ->
                                                here.reference().backup().updateSendRate(bundle, 120));
                            }
                        })),
                Mutant.of(
                        RATE + ".negative-is-zero",
                        RATE + ".negative-refused",
                        "A negative rate is taken for 0.",
                        () -> Wrong.at(
                                RATE,
                                call -> changed(call, rate -> Math.max(0, rate)).proceed())),
                Mutant.of(
                        RATE + ".negative-is-false",
                        RATE + ".negative-refused",
                        "A negative rate is answered with false.",
                        () -> Wrong.at(RATE, call -> number(call) < 0 ? false : call.proceed())),
                Mutant.of(
                        RATE + ".zero-is-for-ever",
                        RATE + ".nonzero-resumes",
                        "After a rate of 0 no other one is set, though it says so.",
                        StoppedForEver::new),
                Mutant.of(
                        RATE + ".highest-refused",
                        RATE + ".range-accepted",
                        "The rate 800 is refused: off by one.",
                        () -> Wrong.at(RATE, call -> number(call) == 800 ? call.refused(401) : call.proceed())),
                Mutant.of(
                        RATE + ".zero-refused",
                        RATE + ".range-accepted",
                        "The rate 0 is refused.",
                        () -> Wrong.at(RATE, call -> number(call) == 0 ? call.refused(401) : call.proceed())),
                Mutant.of(
                        RATE + ".false-while-running",
                        RATE + ".running-accepted",
                        "It sets the rate and answers false.",
                        () -> Wrong.at(RATE, call -> call.answering(set -> false))),
                Mutant.of(
                        RATE + ".nan-is-zero",
                        RATE + ".send-rate.nan-refused",
                        "NaN is taken for 0, as a cast does it.",
                        () -> raw("backup.updateSendRate", Double::isNaN, 0)),
                Mutant.of(
                        RATE + ".minus-zero-is-negative",
                        RATE + ".send-rate.negative-zero-accepted",
                        "-0 is refused as if it were below 0.",
                        () -> raw("backup.updateSendRate", WrongTimers::isMinusZero, -1)),
                Mutant.of(
                        RATE + ".true-for-strangers",
                        RATE + ".unknown-bundle",
                        "It answers true for bundles that are not in the session.",
                        () -> Wrong.at(RATE, call -> call.answering(set -> true))),
                Mutant.of(
                        RATE + ".twice-as-fast",
                        RATE + ".upper-bound",
                        "Twice as many files are handed over as the rate says.",
                        () -> Wrong.at(
                                RATE, call -> changed(call, rate -> rate * 2).proceed())),
                Mutant.of(
                        RATE + ".ignored",
                        RATE + ".upper-bound",
                        "It says that the rate is set, and sets none.",
                        () -> Wrong.at(RATE, call -> number(call) > 0 ? call.answered(true) : call.proceed())),
                Mutant.of(
                        RATE + ".zero-is-one",
                        RATE + ".zero-stops",
                        "The rate 0 lets one file through per second.",
                        () -> Wrong.at(
                                RATE,
                                call -> changed(call, rate -> rate == 0 ? 1 : rate)
                                        .proceed())));
    }

    private static long number(Call call) {
        return call.argument(1, Long.class);
    }

    private static boolean outside(long limit) {
        return limit < 0 || limit > FOUR_HOURS;
    }

    private static Call changed(Call call, LongUnaryOperator change) {
        return call.with(Long.class, change::applyAsLong);
    }

    /** The limit that a bundle has when none was set. */
    private static boolean reset(Call call) {
        return call.here().reference().backup().updateTimer(call.argument(0, String.class), FIFTEEN_MINUTES);
    }

    private static boolean isMinusZero(double value) {
        return Double.compare(value, -0.0) == 0;
    }

    /** A raw call whose number is one of these is made with another one; refused as the reference would refuse that. */
    private static Wrong raw(String member, DoublePredicate which, double instead) {
        return new Wrong() {
            @Override
            protected RawAnswer raw(RawCall call, Function<RawCall, RawAnswer> reference) {
                boolean concerned = call.member().equals(member)
                        && call.arguments().size() > 1
                        && call.arguments().get(1) instanceof RawValue.Number number
                        && which.test(number.value());
                if (!concerned) {
                    return reference.apply(call);
                }
                RawCall other = RawCall.of(member, call.arguments().get(0), new RawValue.Number(instead));
                return reference.apply(other);
            }
        };
    }

    private static final class StoppedForEver extends Wrong {
        private boolean stopped;

        @Override
        protected Object call(Call call) throws Throwable {
            if (!call.isOf(RATE)) {
                return call.proceed();
            }
            if (stopped) {
                return true;
            }
            Object answer = call.proceed();
            stopped = number(call) == 0 && answer.equals(true);
            return answer;
        }
    }
}
