package dev.ohosbackup.suite.steps;

import io.cucumber.java.ParameterType;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that stand for something in a step: each in English and in Chinese, with one meaning. */
public final class Parameters {
    private static final String QUOTED = "\"[^\"]*\"";
    private static final String LIST = QUOTED + "(?:(?:, | and | ?、 ?| ?和 ?)" + QUOTED + ")*";
    private static final String NUMBERS = "\\d+(?:(?:, | or | ?、 ?| ?或 ?)\\d+)*";
    private static final Pattern IN_QUOTES = Pattern.compile(QUOTED);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    /** The name of a world of the kit. */
    @ParameterType(QUOTED)
    public String world(String text) {
        return Names.world(unquoted(text));
    }

    /** A session class, as the documents spell it. */
    @ParameterType("[A-Z]\\w+")
    public SessionClass session(String text) {
        List<String> known =
                Arrays.stream(SessionClass.values()).map(SessionClass::spelling).toList();
        return SessionClass.values()[known.indexOf(Names.oneOf("session class", text, known))];
    }

    /** The short name of a bundle. */
    @ParameterType(QUOTED)
    public String bundle(String text) {
        return Names.bundle(unquoted(text));
    }

    /** Short names of bundles. */
    @ParameterType(LIST)
    public List<String> bundles(String text) {
        return quoted(text).map(Names::bundle).toList();
    }

    /** A callback, of bundles where it is about bundles. */
    @ParameterType("on[A-Z]\\w+(?: of " + LIST + ")?|(?:" + LIST + " 的 )?on[A-Z]\\w+")
    public List<Happening> event(String text) {
        List<String> known =
                Arrays.stream(CallbackName.values()).map(CallbackName::spelling).toList();
        String spelling = Stream.of(text.split("[ \"]"))
                .filter(word -> word.startsWith("on") && word.length() > 2)
                .findFirst()
                .orElse(text);
        CallbackName callback = CallbackName.values()[known.indexOf(Names.oneOf("callback", spelling, known))];
        List<String> bundles = quoted(text).map(Names::bundle).toList();
        if (callback.isAboutAll() && !bundles.isEmpty()) {
            throw new IllegalArgumentException(spelling + " is about no bundle in particular: leave the bundles out");
        }
        return bundles.isEmpty()
                ? List.of(new Happening(callback, Optional.empty()))
                : bundles.stream()
                        .map(bundle -> new Happening(callback, Optional.of(bundle)))
                        .toList();
    }

    /** The codes that a refusal may have. */
    @ParameterType("any code|a documented code|任意值|文档列出的值|" + NUMBERS)
    public Codes codes(String text) {
        return switch (text) {
            case "any code", "任意值" -> new Codes.Any();
            case "a documented code", "文档列出的值" -> new Codes.Documented();
            default -> new Codes.OneOf(numbers(text));
        };
    }

    /** The error that a callback carries, or none. */
    @ParameterType("no error|the error " + NUMBERS + "|不带错误|带有错误 " + NUMBERS)
    public Codes error(String text) {
        return new Codes.OneOf(numbers(text));
    }

    /** How often something happens. */
    @ParameterType("exactly once|exactly \\d+ times|never|at most \\d+ times? a second"
            + "|恰好触发一次|恰好触发 \\d+ 次|从不触发|每秒至多触发 \\d+ 次")
    public Times times(String text) {
        if (text.startsWith("at most") || text.startsWith("每秒")) {
            return new Times.AtMostEachSecond(numbers(text).get(0));
        }
        return switch (text) {
            case "never", "从不触发" -> new Times.Exactly(0);
            case "exactly once", "恰好触发一次" -> new Times.Exactly(1);
            default -> new Times.Exactly(numbers(text).get(0));
        };
    }

    /** A span of time. */
    @ParameterType("\\d+ (?:ms|seconds?|minutes?|hours?|毫秒|秒|分钟|小时)")
    public Duration duration(String text) {
        int number = numbers(text).get(0);
        return switch (text.substring(text.indexOf(' ') + 1)) {
            case "ms", "毫秒" -> Duration.ofMillis(number);
            case "second", "seconds", "秒" -> Duration.ofSeconds(number);
            case "minute", "minutes", "分钟" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }

    /** A bound of a number of bytes. */
    @ParameterType("(?:less than|at least|少于|至少) \\d+ (?:bytes|KiB|MiB|字节)")
    public Amount amount(String text) {
        boolean atLeast = text.startsWith("at least") || text.startsWith("至少");
        Map<String, Integer> shifts = Map.of("KiB", 10, "MiB", 20);
        int shift = shifts.getOrDefault(text.substring(text.lastIndexOf(' ') + 1), 0);
        return new Amount(atLeast, (long) numbers(text).get(0) << shift);
    }

    /** What a call returns: a number, {@code true}, {@code false}, a text in quotes, or nothing. */
    @ParameterType("-?\\d+|true|false|nothing|空|" + QUOTED + "|'[^']*'")
    public Optional<Object> value(String text) {
        return switch (text.charAt(0)) {
            case 'n', '空' -> Optional.empty();
            case 't', 'f' -> Optional.of(Boolean.valueOf(text));
            case '"', '\'' -> Optional.of(unquoted(text));
            default -> Optional.of(Integer.valueOf(text));
        };
    }

    /** A call of a member, with its arguments in brackets. */
    @ParameterType("\\w+\\(.*\\)")
    public ApiCall call(String text) {
        return ApiCall.parse(text);
    }

    /** Whether something is taken away or given back. */
    @ParameterType("loses|gets back|失去|重新获得")
    public boolean loses(String text) {
        return text.equals("loses") || text.equals("失去");
    }

    /** A right of the caller. */
    @ParameterType("ohos\\.permission\\.BACKUP|its status as a system application|系统应用身份")
    public Right right(String text) {
        return text.startsWith("ohos") ? Right.BACKUP_PERMISSION : Right.SYSTEM_APPLICATION;
    }

    /** How a client publishes a bundle. */
    @ParameterType("as a whole|file by file|as its API level asks|with the uri " + QUOTED
            + "|整体发布|逐个文件发布|按其 API 级别的要求发布|使用 uri " + QUOTED)
    public Publication publication(String text) {
        return switch (text) {
            case "as a whole", "整体发布" -> new Publication.AsAWhole();
            case "file by file", "逐个文件发布" -> new Publication.FileByFile();
            case "as its API level asks", "按其 API 级别的要求发布" -> new Publication.AsTheLevelAsks();
            default -> new Publication.WithUri(quoted(text).findFirst().orElseThrow());
        };
    }

    /** Whether a scan is precise. */
    @ParameterType("precisely|roughly|精确|粗略")
    public boolean precisely(String text) {
        return text.equals("precisely") || text.equals("精确");
    }

    /** A point in time; the beginning is that of a full backup, 0. */
    @ParameterType("the beginning|最初|\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ")
    public Instant time(String text) {
        return text.startsWith("the") || text.startsWith("最") ? Instant.EPOCH : Instant.parse(text);
    }

    static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }

    private static Stream<String> quoted(String text) {
        return IN_QUOTES.matcher(text).results().map(MatchResult::group).map(Parameters::unquoted);
    }

    private static List<Integer> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }
}
