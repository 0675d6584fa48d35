package dev.ohosbackup.junit;

import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.Happening.SessionEnd;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions on one session of a device. */
public final class SessionAssert extends AbstractAssert<SessionAssert, TestDevice> {
    private final int number;

    SessionAssert(TestDevice device, int number) {
        super(device, SessionAssert.class);
        this.number = number;
        if (happened(Happening.SessionOpened.class).stream().noneMatch(opened -> opened.session() == number)) {
            failWithMessage(
                    "expected a session %s, but these were opened:%s",
                    number, Words.lines(happened(Happening.SessionOpened.class)));
        }
    }

    private <H extends Happening> List<H> happened(Class<H> kind) {
        return actual.journal().stream()
                .map(entry -> entry.happening())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** That it is of this class: {@code SessionBackup}, {@code SessionRestore} or {@code IncrementalBackupSession}. */
    public SessionAssert isA(Class<?> type) {
        String seen = happened(Happening.SessionOpened.class).stream()
                .filter(opened -> opened.session() == number)
                .map(Happening.SessionOpened::className)
                .findFirst()
                .orElseThrow();
        if (!seen.equals(type.getSimpleName())) {
            failWithMessage("expected session %s to be a %s, but it is a %s", number, type.getSimpleName(), seen);
        }
        return this;
    }

    private Optional<SessionEnd> end() {
        return happened(Happening.SessionOver.class).stream()
                .filter(over -> over.session() == number)
                .map(Happening.SessionOver::how)
                .findFirst();
    }

    /** That its client released it. */
    public SessionAssert isReleased() {
        return endedBy(Optional.of(SessionEnd.RELEASED));
    }

    /** That it died with the service. */
    public SessionAssert diedWithTheService() {
        return endedBy(Optional.of(SessionEnd.SERVICE_DIED));
    }

    /** That it is open. */
    public SessionAssert isOpen() {
        return endedBy(Optional.empty());
    }

    private SessionAssert endedBy(Optional<SessionEnd> wanted) {
        if (!end().equals(wanted)) {
            failWithMessage(
                    "expected session %s to be %s, but it is %s",
                    number,
                    wanted.map(SessionEnd::name).orElse("open"),
                    end().map(SessionEnd::name).orElse("open"));
        }
        return this;
    }

    /** That all its bundles are through: so many appends were, each without an error. */
    public SessionAssert hasAllBundlesEnd(int times) {
        List<Happening.CalledBack> came = happened(Happening.CalledBack.class).stream()
                .filter(told -> told.session() == number && told.callback().equals("onAllBundlesEnd"))
                .toList();
        if (came.size() != times || came.stream().anyMatch(told -> told.code().isPresent())) {
            failWithMessage(
                    "expected %s onAllBundlesEnd of session %s without an error, but there came%s",
                    times, number, Words.lines(came));
        }
        return this;
    }

    /** That a call of a member of it was refused with this code: {@code appendBundles}, 13900020. */
    public SessionAssert refused(String member, int code) {
        List<Happening.Answered> answers = happened(Happening.Answered.class).stream()
                .filter(answered ->
                        answered.session() == number && answered.member().endsWith("." + member))
                .toList();
        if (answers.stream()
                .noneMatch(answered -> answered.refusedWith().isPresent()
                        && answered.refusedWith().getAsInt() == code)) {
            failWithMessage(
                    "expected a call of %s of session %s to be refused with %s, but its answers were%s",
                    member, number, code, Words.lines(answers));
        }
        return this;
    }
}
