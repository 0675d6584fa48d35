package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.selftest.wrong.Call;
import dev.ohosbackup.selftest.wrong.Told;
import dev.ohosbackup.selftest.wrong.Wrong;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** {@code cancel} of one session: wrong answers, wrong ends, and a neighbour that dies of it. */
final class WrongCancels {
    private static final int UNSTARTED = 13500011;
    private static final int NO_TASK = 13500012;

    private WrongCancels() {}

    static List<Mutant> of(String session) {
        String cancel = session + ".cancel";
        return List.of(
                Mutant.of(
                        cancel + ".ends-twice",
                        cancel + ".ends-once",
                        "A cancelled bundle ends twice.",
                        () -> new Cancelled(cancel, 2)),
                Mutant.of(
                        cancel + ".never-ends",
                        cancel + ".ends-once",
                        "A cancelled bundle never ends.",
                        () -> new Cancelled(cancel, 0)),
                Mutant.of(
                        cancel + ".kills-a-neighbour",
                        cancel + ".others-complete",
                        "Another running bundle is cancelled, too.",
                        () -> new Contagious(cancel)),
                Mutant.of(
                        cancel + ".running-is-unstarted",
                        cancel + ".running-returns-0",
                        "A running bundle is cancelled, and the answer is 13500011.",
                        () -> answering(cancel, 0, UNSTARTED)),
                Mutant.of(
                        cancel + ".unknown-is-unstarted",
                        cancel + ".unknown-returns-13500012",
                        "For a bundle without a task the answer is 13500011.",
                        () -> answering(cancel, NO_TASK, UNSTARTED)),
                Mutant.of(
                        cancel + ".unknown-is-cancelled",
                        cancel + ".unknown-returns-13500012",
                        "For a bundle without a task the answer is 0.",
                        () -> answering(cancel, NO_TASK, 0)),
                Mutant.of(
                        cancel + ".unstarted-is-unknown",
                        cancel + ".unstarted-returns-13500011",
                        "For a bundle that waits the answer is 13500012.",
                        () -> answering(cancel, UNSTARTED, NO_TASK)),
                Mutant.of(
                        cancel + ".unstarted-is-cancelled",
                        cancel + ".unstarted-returns-13500011",
                        "For a bundle that waits the answer is 0.",
                        () -> answering(cancel, UNSTARTED, 0)));
    }

    private static Wrong answering(String cancel, int due, int instead) {
        return Wrong.at(cancel, call -> call.answering((Integer code) -> code == due ? instead : code));
    }

    private static final class Cancelled extends Wrong {
        private final String cancel;
        private final int ends;
        private final Set<String> cancelled = new TreeSet<>();

        private Cancelled(String cancel, int ends) {
            this.cancel = cancel;
            this.ends = ends;
        }

        @Override
        protected Object call(Call call) throws Throwable {
            if (!call.isOf(cancel)) {
                return call.proceed();
            }
            String bundle = call.the(String.class);
            cancelled.add(bundle);
            Object answer = call.proceed();
            if (!answer.equals(0)) {
                cancelled.remove(bundle);
            }
            return answer;
        }

        @Override
        protected void told(Told told, Consumer<Told> client) {
            boolean concerned = told.callback().equals("onBundleEnd")
                    && told.about().filter(cancelled::contains).isPresent();
            for (int time = 0; time < (concerned ? ends : 1); time++) {
                client.accept(told);
            }
        }
    }

    private static final class Contagious extends Wrong {
        private final String cancel;
        private final Set<String> running = new TreeSet<>();

        private Contagious(String cancel) {
            this.cancel = cancel;
        }

        @Override
        protected Object call(Call call) throws Throwable {
            Object answer = call.proceed();
            if (call.isOf(cancel) && answer.equals(0)) {
                running.remove(call.the(String.class));
                Optional<String> neighbour = running.stream().findFirst();
                if (neighbour.isPresent()) {
                    call.with(0, neighbour.get()).proceed();
                }
            }
            return answer;
        }

        @Override
        protected void told(Told told, Consumer<Told> client) {
            if (told.callback().equals("onBundleBegin") && !told.failed()) {
                told.about().ifPresent(running::add);
            } else if (told.callback().equals("onBundleEnd")) {
                told.about().ifPresent(running::remove);
            }
            client.accept(told);
        }
    }
}
