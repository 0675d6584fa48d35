package dev.ohosbackup.reports;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The data that a single-file report carries, by the names under which its scripts ask for them. */
final class PageData {
    private static final Pattern DATA = Pattern.compile("d\\('([^']+)','([^']*)'\\)");

    private final Map<String, String> contents = new LinkedHashMap<>();

    PageData(String page) {
        DATA.matcher(page)
                .results()
                .forEach(data -> contents.put(
                        data.group(1), new String(Base64.getDecoder().decode(data.group(2)), StandardCharsets.UTF_8)));
    }

    String of(String name) {
        return contents.get(name);
    }

    /** The checks, as JSON each. */
    List<String> cases() {
        return contents.entrySet().stream()
                .filter(data -> data.getKey().startsWith("data/test-cases/"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The part of an address after {@code #} that opens the timeline of a check. */
    String timelineOf(String check) {
        MatchResult leaf = found(
                "\"name\":\"" + check + "\",\"uid\":\"(\\w+)\",\"parentUid\":\"(\\w+)\"", of("data/behaviors.json"));
        MatchResult picture =
                found("\"uid\":\"(\\w+)\",\"name\":\"Timeline", of("data/test-cases/" + leaf.group(1) + ".json"));
        return "behaviors/" + leaf.group(2) + "/" + leaf.group(1) + "?attachment=" + picture.group(1);
    }

    private static MatchResult found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow();
    }
}
