package dev.ohosbackup.suite.steps;

import dev.ohosbackup.suite.bench.SessionLog;
import dev.ohosbackup.suite.bench.TestDevice;
import io.cucumber.java.en.Then;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is said of callbacks. */
public final class CallbackSteps {
    /** For how long one listens before saying that something does not come. */
    private static final Duration SILENCE = TestDevice.PATIENCE;

    /** The callbacks that tell what happens to a bundle; the documents leave open when reports come. */
    private static final Set<String> FATES = Set.of("onBundleBegin", "onFileReady", "onBundleEnd");

    private final Scene scene;

    public CallbackSteps(Scene scene) {
        this.scene = scene;
    }

    @Then("{event} carries {error}")
    @Then("{event} {error}")
    public void carriesError(List<Happening> events, Codes error) {
        for (Happening event : events) {
            List<SessionLog.Call> calls = awaited(event);
            scene.bench()
                    .expect(
                            !calls.isEmpty()
                                    && calls.stream()
                                            .allMatch(call -> error.allow(
                                                    call.code(), scene.bench().requirement())),
                            event + " with " + error,
                            scene.log());
        }
    }

    @Then("{event} carries {string}")
    @Then("{event} 携带 {string}")
    public void carriesText(List<Happening> events, String text) {
        for (Happening event : events) {
            scene.settle();
            scene.device()
                    .await(() -> event.in(scene.log()).stream().anyMatch(call -> says(call, text))
                            || event.bundle().filter(scene.log()::done).isPresent());
            List<SessionLog.Call> saying = event.in(scene.log()).stream()
                    .filter(call -> says(call, text))
                    .toList();
            scene.bench().expect(!saying.isEmpty(), event + " carrying " + text, texts(event));
            scene.named(saying);
        }
    }

    @Then("{event} comes {times}")
    @Then("{event} {times}")
    public void comes(List<Happening> events, Times times) {
        scene.settle();
        for (Happening event : events) {
            if (times instanceof Times.Exactly exactly) {
                // What never comes is not waited for, only watched for.
                scene.device().await(() -> event.in(scene.log()).size() >= exactly.times());
            } else {
                event.bundle().ifPresent(scene.client()::awaitEnd);
            }
        }
        scene.device().watch(SILENCE);
        for (Happening event : events) {
            List<SessionLog.Call> calls = event.in(scene.log());
            scene.bench()
                    .expect(
                            times instanceof Times.Exactly exactly
                                    ? calls.size() == exactly.times()
                                    : isNoFaster(calls, (Times.AtMostEachSecond) times),
                            event + " to come " + times,
                            calls.isEmpty() ? "none" : calls);
            scene.named(calls);
        }
    }

    @Then("{event} comes after {event}")
    @Then("{event} 晚于 {event}")
    public void comesAfter(List<Happening> later, List<Happening> earlier) {
        Stream.concat(earlier.stream(), later.stream()).forEach(this::awaited);
        for (Happening second : later) {
            for (Happening first : earlier) {
                scene.bench()
                        .expect(
                                isAfter(second.in(scene.log()), first.in(scene.log())),
                                second + " after " + first,
                                scene.log());
            }
        }
    }

    /** Where the client was told of a refusal by onBundleBegin, it may be told once more by onBundleEnd. */
    @Then("nothing else happens to {bundles}")
    @Then("{bundles} 不再发生任何事")
    public void nothingElseHappens(List<String> bundles) {
        scene.settle();
        scene.device().watch(SILENCE);
        for (String bundle : bundles) {
            List<SessionLog.Call> about = scene.log().all().stream()
                    .filter(call -> FATES.contains(call.callback().name()))
                    .filter(call -> call.callback().bundle().equals(Optional.of(bundle)))
                    .toList();
            boolean refused = about.stream().anyMatch(call -> isError(call, "onBundleBegin"));
            List<SessionLog.Call> more = about.stream()
                    .filter(call -> call.sequence() > scene.saidUpTo(bundle))
                    .filter(call -> !(refused && isError(call, "onBundleEnd")))
                    .toList();
            scene.bench().expect(more.isEmpty(), "nothing else to happen to " + bundle, more);
        }
    }

    private List<SessionLog.Call> awaited(Happening event) {
        scene.settle();
        scene.device().await(() -> event.isDecided(scene.log()));
        List<SessionLog.Call> calls = event.in(scene.log());
        // The first only: another one like it is something else that happens.
        scene.named(calls.stream().limit(1).toList());
        return calls;
    }

    private Object texts(Happening event) {
        List<String> texts = event.in(scene.log()).stream()
                .flatMap(call -> carried(call).stream())
                .toList();
        return texts.isEmpty() ? scene.log() : texts;
    }

    private static boolean says(SessionLog.Call call, String text) {
        return carried(call)
                .filter(it -> Words.in(it).anyMatch(words -> words.contains(text)))
                .isPresent();
    }

    /** A report's text, or a file's uri. */
    private static Optional<String> carried(SessionLog.Call call) {
        return call.callback().text().or(() -> call.callback().file().map(file -> file.uri()));
    }

    private static boolean isError(SessionLog.Call call, String callback) {
        return call.callback().name().equals(callback) && call.code().isPresent();
    }

    private static boolean isAfter(List<SessionLog.Call> later, List<SessionLog.Call> earlier) {
        return !later.isEmpty()
                && !earlier.isEmpty()
                && later.get(0).sequence() > earlier.get(earlier.size() - 1).sequence();
    }

    private static boolean isNoFaster(List<SessionLog.Call> calls, Times.AtMostEachSecond limit) {
        return Stream.iterate(limit.times(), index -> index < calls.size(), index -> index + 1)
                .allMatch(index -> calls.get(index)
                                .at()
                                .minus(calls.get(index - limit.times()).at())
                                .plus(TestDevice.JITTER)
                                .compareTo(Duration.ofSeconds(1))
                        >= 0);
    }
}
