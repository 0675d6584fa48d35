package dev.ohosbackup.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.simulator.clock.Event;
import dev.ohosbackup.simulator.clock.EventLoop;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks a working application how far it is: at once, then every five seconds, until it has no more to say or has
 * finished.
 */
final class Progress {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final EventLoop loop;
    private final Supplier<String> application;
    private final Consumer<String> report;
    private Optional<Event> next = Optional.empty();

    Progress(EventLoop loop, Supplier<String> application, Consumer<String> report) {
        this.loop = loop;
        this.application = application;
        this.report = report;
    }

    void ask() {
        String answer = application.get();
        if (!answer.isEmpty()) {
            report.accept(envelope(answer));
            next = Optional.of(loop.service(INTERVAL, "ask for progress", this::ask));
        }
    }

    private String envelope(String answer) {
        ObjectNode process = JsonNodeFactory.instance.objectNode();
        process.putObject("processResult")
                .put("timeInfo", Long.toString(loop.now().getEpochSecond()))
                .put("resultInfo", answer);
        return process.toString();
    }

    void stop() {
        next.ifPresent(Event::cancel);
    }
}
