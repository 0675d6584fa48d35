package dev.ohosbackup.simulator.service;

import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.simulator.clock.Event;
import dev.ohosbackup.simulator.extension.Connection;
import dev.ohosbackup.simulator.extension.ConnectionWatch;
import dev.ohosbackup.simulator.extension.Extension;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * One question to an application, over a connection of its own. No answer in time counts as none, and so does anything
 * that goes wrong.
 */
final class Inquiry {
    /** For the connection, and for the answer where the question has no limit of its own. */
    private static final Duration LIMIT = Duration.ofSeconds(25);

    /**
     * What is asked.
     *
     * @param callback    which callback
     * @param answerLimit how long the answer may take once the application is connected; empty for no limit but that of
     *     the inquiry
     */
    record Question(Function<Connection, CompletionStage<Optional<String>>> callback, Optional<Duration> answerLimit) {
        /** {@code getBackupInfo}. */
        static Question ofBackup() {
            return new Question(Connection::backupInfo, Optional.empty());
        }

        /** The compatibility callback of that direction. */
        static Question ofCompatibility(SessionKind kind, String extInfo) {
            return new Question(
                    connection -> kind.isBackup()
                            ? connection.backupCompatibilityInfo(extInfo)
                            : connection.restoreCompatibilityInfo(extInfo),
                    Optional.of(Duration.ofSeconds(1)));
        }
    }

    private final CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    private final Surroundings surroundings;
    private final String bundleName;
    private final Question question;
    private final Runnable serviceDeath;
    private final AppCall<Optional<String>> call;
    private final Event limit;
    private final Connection connection;

    Inquiry(
            Surroundings surroundings,
            String bundleName,
            Extension extension,
            Duration latency,
            Question question,
            Runnable serviceDeath) {
        this.surroundings = surroundings;
        this.bundleName = bundleName;
        this.question = question;
        this.serviceDeath = serviceDeath;
        this.call = new AppCall<>(surroundings.loop(), "question to " + bundleName, this::finish, thrown -> giveUp());
        this.limit = surroundings.loop().service(LIMIT, "give up " + extension.name(), this::giveUp);
        this.connection = extension.connect(latency, new ConnectionWatch() {
            @Override
            public void connected() {
                ask();
            }

            @Override
            public void failedToStart(String why) {
                giveUp();
            }

            @Override
            public void died() {
                giveUp();
            }
        });
    }

    boolean isTo(String other) {
        return bundleName.equals(other);
    }

    private void ask() {
        if (answer.isDone()) {
            return;
        }
        question.answerLimit().ifPresent(time -> call.within(time, this::giveUp));
        call.make(
                () -> question.callback().apply(connection),
                surroundings.faults().strike(Phase.INQUIRY, bundleName),
                this::meet);
    }

    private void meet(Mishap mishap) {
        if (mishap instanceof Mishap.ServiceDeath) {
            serviceDeath.run();
        } else {
            giveUp();
        }
    }

    /** Ends it without an answer: its time is over, or the application or the service is gone. */
    void giveUp() {
        finish(Optional.empty());
    }

    private void finish(Optional<String> said) {
        limit.cancel();
        call.cancel();
        connection.disconnect();
        answer.complete(said);
    }

    /** What the application said; empty when it had nothing to say or could not be reached. */
    CompletableFuture<Optional<String>> answer() {
        return answer;
    }
}
