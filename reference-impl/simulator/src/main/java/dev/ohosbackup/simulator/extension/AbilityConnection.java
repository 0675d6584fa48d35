package dev.ohosbackup.simulator.extension;

import dev.ohosbackup.simulator.clock.EventLoop;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** One process of an ability, with the line to it: what the ability says comes out at most once, and only while it lives. */
final class AbilityConnection implements Connection {
    private enum Life {
        COMING_UP,
        UP,
        OVER
    }

    private final AbilityHost host;
    private final EventLoop loop;
    private final ConnectionWatch watch;
    private final Timers timers;
    private Life life = Life.COMING_UP;
    private Optional<BackupExtensionAbility> ability = Optional.empty();

    AbilityConnection(AbilityHost host, Duration latency, ConnectionWatch watch) {
        this.host = host;
        this.loop = host.device().loop();
        this.watch = watch;
        this.timers = new Timers(loop, "the ability of " + host.bundleName());
        timers.plan(latency, host.name() + " of " + host.bundleName() + " is up", this::comeUp);
    }

    private void comeUp() {
        BackupExtensionAbility made;
        try {
            made = make();
        } catch (Throwable thrown) {
            // Whatever an application's code throws is the application's, not the simulator's.
            failToStart(thrown);
            return;
        }
        ability = Optional.of(made);
        if (life == Life.COMING_UP && made.comesUp()) {
            life = Life.UP;
            watch.connected();
        }
    }

    private BackupExtensionAbility make() {
        BackupExtensionAbility made = host.maker().get();
        if (made == null) {
            throw new IllegalStateException("The supplier of abilities for " + host.bundleName()
                    + " returned null; make a new ability, such as NotesAbility::new");
        }
        made.attach(new BackupExtensionContext(
                host.bundleName(),
                new BackupExtensionContext.Files(
                        host.device().sandbox(), host.device().editor()),
                loop,
                timers,
                () -> life != Life.OVER,
                this::die));
        return made;
    }

    private void failToStart(Throwable thrown) {
        if (life == Life.COMING_UP) {
            disconnect();
            watch.failedToStart("it could not be made: " + thrown);
        }
    }

    /** The news comes in an event of its own: who dies is still in the middle of a callback. */
    private void die() {
        boolean wasUp = life == Life.UP;
        disconnect();
        loop.service("the process of " + host.bundleName() + " dies", () -> {
            if (wasUp) {
                watch.died();
            } else {
                watch.failedToStart("its process died");
            }
        });
    }

    @Override
    public CompletionStage<Optional<String>> backup(String backupInfo, Runnable halfway) {
        return work(
                halfway,
                () -> ask("onBackupEx", up -> up.onBackupEx(backupInfo)),
                () -> ask("onBackup", BackupExtensionAbility::onBackup));
    }

    @Override
    public CompletionStage<Optional<String>> restore(BundleVersion version, String restoreInfo, Runnable halfway) {
        return work(
                halfway,
                () -> ask("onRestoreEx", up -> up.onRestoreEx(version, restoreInfo)),
                () -> ask("onRestore", up -> up.onRestore(version)));
    }

    private CompletionStage<Optional<String>> work(
            Runnable halfway,
            Supplier<CompletableFuture<Optional<String>>> ex,
            Supplier<CompletableFuture<Optional<Void>>> plain) {
        boolean hasEx = host.device().apiLevel() >= 12;
        CompletableFuture<Optional<String>> worked = (hasEx ? ex.get() : nothing())
                .thenApply(result -> result.filter(text -> !text.isEmpty()))
                .thenCompose(result -> result.isPresent()
                        ? CompletableFuture.completedFuture(result)
                        : plain.get().thenCompose(done -> nothing()));
        Once half = new Once(halfway);
        if (!worked.isDone() && life == Life.UP) {
            // How long it works nobody knows, but whatever it waits for at this moment stands in the plan.
            timers.plan(
                    timers.longest().dividedBy(2), host.bundleName() + " is half way through its work", half::happen);
        }
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        worked.whenComplete((result, thrown) -> {
            half.happen();
            if (life == Life.UP) {
                settle(answer, result, thrown);
            }
        });
        return answer;
    }

    private static CompletableFuture<Optional<String>> nothing() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /** Something that happens at most once. */
    private static final class Once {
        private final Runnable action;
        private boolean happened;

        Once(Runnable action) {
            this.action = action;
        }

        void happen() {
            if (!happened) {
                happened = true;
                action.run();
            }
        }
    }

    @Override
    public CompletionStage<String> process() {
        return ask("onProcess", BackupExtensionAbility::onProcess).thenApply(text -> text.orElse(""));
    }

    @Override
    public CompletionStage<Optional<String>> backupInfo() {
        return ask(
                "getBackupInfo",
                up -> CompletableFuture.completedFuture(
                        notNull(up.getBackupInfo(), "getBackupInfo").orElse(null)));
    }

    @Override
    public CompletionStage<Optional<String>> backupCompatibilityInfo(String extInfo) {
        return ask("getBackupCompatibilityInfo", up -> up.getBackupCompatibilityInfo(extInfo));
    }

    @Override
    public CompletionStage<Optional<String>> restoreCompatibilityInfo(String extInfo) {
        return ask("getRestoreCompatibilityInfo", up -> up.getRestoreCompatibilityInfo(extInfo));
    }

    @Override
    public CompletionStage<Void> release(int scenario) {
        return ask("onRelease", up -> up.onRelease(scenario)).thenAccept(done -> {});
    }

    @Override
    public void disconnect() {
        life = Life.OVER;
        timers.cancelAll();
    }

    /** A callback of the ability. */
    private interface Callback<T> {
        CompletionStage<T> of(BackupExtensionAbility up) throws Exception;
    }

    private <T> CompletableFuture<Optional<T>> ask(String name, Callback<T> callback) {
        Question<T> question = new Question<>(name);
        if (life == Life.UP) {
            question.ask(callback);
        }
        return question.answer;
    }

    /**
     * A callback that was called. An answer that is not there when it returns is taken in an event of its own, whoever
     * completes the stage: perhaps another callback, which must not be interrupted by what comes of it.
     */
    private final class Question<T> {
        private final String name;
        private final CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        private boolean atOnce;

        Question(String name) {
            this.name = name;
        }

        void ask(Callback<T> callback) {
            try {
                CompletionStage<T> stage = notNull(callback.of(ability.orElseThrow()), name);
                atOnce = true;
                stage.whenComplete((text, thrown) -> loop.exclusively(() -> answered(text, thrown)));
                atOnce = false;
            } catch (Throwable thrown) {
                // Whatever an application's code throws is the application's, not the simulator's.
                hear(null, thrown);
            }
        }

        private Question<T> answered(T text, Throwable thrown) {
            if (atOnce) {
                hear(text, thrown);
            } else if (life == Life.UP) {
                loop.service(name + " of " + host.bundleName() + " answers", () -> hear(text, thrown));
            }
            return this;
        }

        private void hear(T text, Throwable thrown) {
            if (life == Life.UP) {
                settle(answer, Optional.ofNullable(text), thrown);
            }
        }
    }

    private <T> T notNull(T answer, String callback) {
        if (answer == null) {
            throw new IllegalStateException(
                    callback + " of "
                            + ability.orElseThrow().getClass().getName()
                            + " returned null; return done(), answer(…), another stage, or an Optional where that is asked for");
        }
        return answer;
    }

    private static <T> void settle(CompletableFuture<T> answer, T value, Throwable thrown) {
        if (thrown == null) {
            answer.complete(value);
        } else {
            answer.completeExceptionally(thrown);
        }
    }
}
