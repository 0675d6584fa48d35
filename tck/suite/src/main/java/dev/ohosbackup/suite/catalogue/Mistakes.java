package dev.ohosbackup.suite.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.suite.Fixtures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How implementations get requirements wrong: what somebody may look for whose implementation does not meet one. */
public final class Mistakes {
    private final Map<String, List<Words>> byRequirement;

    private Mistakes(Map<String, List<Words>> byRequirement) {
        this.byRequirement = byRequirement;
    }

    /** Reads them. */
    public static Mistakes load() {
        Map<String, List<Words>> mistakes = new LinkedHashMap<>();
        JsonNode all = Fixtures.file("fixtures/mistakes.json");
        all.fieldNames().forEachRemaining(id -> mistakes.put(id, words(all.path(id))));
        return new Mistakes(mistakes);
    }

    private static List<Words> words(JsonNode list) {
        List<Words> words = new ArrayList<>();
        list.forEach(one -> words.add(Fixtures.as(Words.class, one)));
        return words;
    }

    /** Of one requirement, a sentence each; none is known of what only is observed. */
    public List<Words> of(String requirementId) {
        return byRequirement.getOrDefault(requirementId, List.of());
    }
}
