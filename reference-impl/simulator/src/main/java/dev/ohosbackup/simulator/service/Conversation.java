package dev.ohosbackup.simulator.service;

import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.simulator.extension.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What passes between a task and its application: the work, what the application says meanwhile, and the goodbye. */
final class Conversation {
    private static final Duration GOODBYE_LIMIT = Duration.ofSeconds(5);

    /** Who hears how it goes. */
    interface Hearer {
        /** The application says how far it is. */
        void progressed(String process);

        /** It has done its work. */
        void answered(Optional<String> result);

        /** Its work ended by an error. */
        void threw(Thrown thrown);

        /** It has been too slow too often. */
        void overdue();

        /** Something goes wrong that is not the application's own doing. */
        void meet(Mishap mishap);
    }

    private final BundleTask.Desk desk;
    private final String bundleName;
    private final Connection connection;
    private final Hearer hearer;
    private Optional<Progress> progress = Optional.empty();
    private Optional<AppCall<Optional<String>>> work = Optional.empty();
    private Optional<AppCall<Void>> goodbye = Optional.empty();
    private boolean workIsOver;

    Conversation(BundleTask.Desk desk, String bundleName, Connection connection, Hearer hearer) {
        this.desk = desk;
        this.bundleName = bundleName;
        this.connection = connection;
        this.hearer = hearer;
    }

    /** Lets the application work, and from API 12 asks it before and meanwhile how far it is. */
    void work(Function<Runnable, CompletionStage<Optional<String>>> callback) {
        if (desk.apiLevel() >= 12) {
            Progress asking = new Progress(desk.loop(), this::askForProgress, hearer::progressed, hearer::overdue);
            progress = Optional.of(asking);
            asking.ask();
        }
        if (!workIsOver) {
            AppCall<Optional<String>> call =
                    new AppCall<>(desk.loop(), "the work of " + bundleName, this::answered, hearer::threw);
            work = Optional.of(call);
            call.make(() ->
                    callback.apply(() -> strike(Phase.WORK).ifPresent(mishap -> call.meet(mishap, hearer::meet))));
        }
    }

    private void askForProgress(AppCall<String> call) {
        call.make(connection::process, strike(Phase.PROCESS), hearer::meet);
    }

    private void answered(Optional<String> result) {
        stopWork();
        hearer.answered(result);
    }

    private Optional<Mishap> strike(Phase phase) {
        return desk.faults().strike(phase, bundleName);
    }

    /** Nothing that it says of its work is heard any more. */
    void stopWork() {
        workIsOver = true;
        progress.ifPresent(Progress::stop);
        work.ifPresent(AppCall::cancel);
    }

    /** From API 20 tells it that it is about to be let go of, and waits a little for what it still has to do. */
    void sayGoodbye(int scenario, Runnable over) {
        if (desk.apiLevel() < 20) {
            over.run();
            return;
        }
        AppCall<Void> call = new AppCall<Void>(
                        desk.loop(), "onRelease of " + bundleName, done -> over.run(), thrown -> over.run())
                .within(GOODBYE_LIMIT, over);
        goodbye = Optional.of(call);
        call.make(() -> connection.release(scenario), strike(Phase.RELEASE), hearer::meet);
    }

    /** Ends it, in the middle of a word if need be. */
    void end() {
        stopWork();
        goodbye.ifPresent(AppCall::cancel);
        connection.disconnect();
    }
}
