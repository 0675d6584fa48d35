package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.RawResult;
import dev.ohosbackup.suite.bench.SessionLog;
import dev.ohosbackup.suite.vectors.Situation.Prepared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Compares how a call ended with how it has to. */
final class Matcher {
    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** Longer than the limit of an application that was not given another. */
    private static final Duration WITHIN = Duration.ofHours(1);
    /** What was read from descriptors, which is compared with every reading there is. */
    private final Map<Integer, String> content = new TreeMap<>();

    private final Prepared at;
    private final Input input;

    Matcher(Prepared at, Input input) {
        this.at = at;
        this.input = input;
    }

    /** What is different, as it reads behind "saw"; empty when nothing is. */
    Optional<String> difference(Expectation expectation, Outcome<?> outcome) {
        if (expectation instanceof Expectation.AnyOf anyOf) {
            return anyOf(anyOf, outcome);
        }
        if (expectation instanceof Expectation.Refused refused) {
            boolean matches = outcome.code()
                    .filter(code -> refused.codes().isEmpty() || refused.codes().contains(code))
                    .isPresent();
            return matches ? Optional.empty() : Optional.of(outcome.toString());
        }
        if (expectation instanceof Expectation.Absent) {
            return outcome instanceof Outcome.Absent ? Optional.empty() : Optional.of(outcome.toString());
        }
        return outcome.succeeded() ? ofSuccess(expectation, outcome) : Optional.of(outcome.toString());
    }

    private Optional<String> ofSuccess(Expectation expectation, Outcome<?> outcome) {
        if (expectation instanceof Expectation.Returns returns) {
            JsonNode value = json.valueToTree(plain(outcome));
            boolean same = value.equals(returns.value()) || sameNumber(value, returns.value());
            return same ? Optional.empty() : Optional.of(outcome.toString());
        }
        if (expectation instanceof Expectation.Matches matches) {
            return matches.pattern().matcher(text(outcome)).matches()
                    ? Optional.empty()
                    : Optional.of(outcome.toString());
        }
        if (expectation instanceof Expectation.Json shape) {
            return shape(shape, outcome);
        }
        if (expectation instanceof Expectation.Told told) {
            return errors(told.callback()::equals, List.of(told.code()));
        }
        if (expectation instanceof Expectation.Untold) {
            return errors(callback -> true, List.of());
        }
        if (expectation instanceof Expectation.Typed typed) {
            return typed.type().fits(outcome) ? Optional.empty() : Optional.of(outcome.toString());
        }
        return expectation instanceof Expectation.FileArrives ? arrival((Arguments) input) : Optional.empty();
    }

    /** Whether exactly these errors come by these callbacks until the append is over, or the hour is. */
    private Optional<String> errors(Predicate<String> callback, List<Integer> expected) {
        SessionLog log = at.log();
        at.device().await(WITHIN, () -> log.allEnded(1));
        List<Integer> seen = log.all().stream()
                .filter(call -> callback.test(call.callback().name()))
                .flatMap(call -> call.code().stream())
                .toList();
        return seen.equals(expected) ? Optional.empty() : Optional.of(log.toString());
    }

    private Optional<String> anyOf(Expectation.AnyOf anyOf, Outcome<?> outcome) {
        for (Expectation.Reading reading : anyOf.readings()) {
            if (difference(reading.expectation(), outcome).isEmpty()) {
                at.device().bench().reading(reading.name());
                return Optional.empty();
            }
        }
        return Optional.of(outcome.toString());
    }

    private Optional<String> shape(Expectation.Json shape, Outcome<?> outcome) {
        String text = text(outcome);
        JsonNode whole;
        try {
            whole = json.readTree(text);
        } catch (IOException wrong) {
            return Optional.of("no JSON: " + text);
        }
        if (whole.isMissingNode()) {
            return Optional.of("an empty text");
        }
        return shape.properties().stream()
                .flatMap(property -> property.difference(whole).stream())
                .findFirst()
                .map(difference -> difference + " in " + text);
    }

    /** The file that the call has asked for, once it has come. */
    private Optional<String> arrival(Arguments with) {
        String bundle = with.text("bundleName");
        String uri = with.text("uri");
        SessionLog log = at.log();
        at.device().await(() -> asked(log.files(bundle), uri));
        return asked(log.files(bundle), uri) ? Optional.empty() : Optional.of(log.toString());
    }

    private static boolean asked(List<File> files, String uri) {
        return files.stream().anyMatch(file -> file.uri().equals(uri));
    }

    private String text(Outcome<?> outcome) {
        Object value = plain(outcome);
        if (value instanceof FileData file) {
            return content.computeIfAbsent(file.fd(), this::readAndClose);
        }
        return String.valueOf(value);
    }

    private String readAndClose(int fd) {
        byte[] bytes = at.device().files().read(fd);
        at.device().files().close(fd);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Object plain(Outcome<?> outcome) {
        Object value = outcome.value().map(Object.class::cast).orElse("");
        if (value instanceof RawResult raw) {
            return raw.value().twin();
        }
        return value instanceof Optional<?> maybe
                ? maybe.map(Object.class::cast).orElse("")
                : value;
    }

    private static boolean sameNumber(JsonNode a, JsonNode b) {
        return a.isIntegralNumber() && b.isIntegralNumber() && a.asLong() == b.asLong();
    }
}
