package dev.ohosbackup.simulator.service;

import dev.ohosbackup.simulator.clock.Event;
import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.extension.Connection;
import dev.ohosbackup.simulator.extension.Extension;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** One question to an application, over a connection of its own. No answer in time counts as none. */
final class Inquiry {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(25);

    private final CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
    private final Function<Connection, Optional<String>> question;
    private final Event limit;

    Inquiry(EventLoop loop, Extension extension, Duration latency, Function<Connection, Optional<String>> question) {
        this.question = question;
        this.limit = loop.service(CONNECT_LIMIT, "give up " + extension.name(), this::giveUp);
        extension.connect(latency, this::ask);
    }

    private void ask(Connection connection) {
        limit.cancel();
        answer.complete(answer.isDone() ? Optional.empty() : question.apply(connection));
        connection.disconnect();
    }

    void giveUp() {
        limit.cancel();
        answer.complete(Optional.empty());
    }

    /** What the application said; empty when it had nothing to say or could not be reached. */
    CompletableFuture<Optional<String>> answer() {
        return answer;
    }
}
