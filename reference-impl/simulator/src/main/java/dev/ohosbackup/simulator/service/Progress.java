package dev.ohosbackup.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.simulator.clock.Event;
import dev.ohosbackup.simulator.clock.EventLoop;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks a working application how far it is: at once, then every five seconds, until it has no more to say, throws, or
 * has finished.
 *
 * <p>The first answer may take 15 s and every other 1 s; the fourth that takes longer is one too many.
 */
final class Progress {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration FIRST_LIMIT = Duration.ofSeconds(15);
    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final int OVERRUNS_ALLOWED = 3;

    private final EventLoop loop;
    private final Consumer<AppCall<String>> question;
    private final Consumer<String> report;
    private final Runnable tooSlow;
    private Optional<AppCall<String>> asked = Optional.empty();
    private Optional<Event> next = Optional.empty();
    private int overruns;

    /**
     * Nothing is asked yet.
     *
     * @param question makes the call
     * @param report   takes what is to be told to the client
     * @param tooSlow  what happens when the application is too slow once too often
     */
    Progress(EventLoop loop, Consumer<AppCall<String>> question, Consumer<String> report, Runnable tooSlow) {
        this.loop = loop;
        this.question = question;
        this.report = report;
        this.tooSlow = tooSlow;
    }

    void ask() {
        AppCall<String> call = new AppCall<String>(loop, "onProcess", this::answered, thrown -> {})
                .within(asked.isEmpty() ? FIRST_LIMIT : LIMIT, this::overrun);
        asked = Optional.of(call);
        question.accept(call);
    }

    private void answered(String answer) {
        if (!answer.isEmpty()) {
            report.accept(envelope(answer));
            planNext();
        }
    }

    private void overrun() {
        overruns++;
        if (overruns > OVERRUNS_ALLOWED) {
            tooSlow.run();
        } else {
            planNext();
        }
    }

    private void planNext() {
        next = Optional.of(loop.service(INTERVAL, "ask for progress", this::ask));
    }

    private String envelope(String answer) {
        ObjectNode process = JsonNodeFactory.instance.objectNode();
        process.putObject("processResult")
                .put("timeInfo", Long.toString(loop.now().getEpochSecond()))
                .put("resultInfo", answer);
        return process.toString();
    }

    void stop() {
        asked.ifPresent(AppCall::cancel);
        next.ifPresent(Event::cancel);
    }
}
