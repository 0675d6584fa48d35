package dev.ohosbackup.reports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Documents;
import dev.ohosbackup.suite.catalogue.Place;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the coverage page shows, as JSON: documents, their sections in the order of the lines, requirements, checks. */
record CoverageData(RunResults run, Catalogue catalogue, Documents documents) {
    private static final int LATER_DOCUMENT = 12;

    ObjectNode json() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("run", runNode());
        ArrayNode all = data.putArray("documents");
        // The document that rules the level comes first.
        documents.all().stream()
                .sorted(Comparator.comparing(document -> !document.id().equals(ruling())))
                .forEach(document -> all.add(document(document)));
        return data;
    }

    private String ruling() {
        return run.apiLevel() < LATER_DOCUMENT ? "api10" : "api20";
    }

    private ObjectNode runNode() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("implementation", run.implementation().name())
                .put("vendor", run.implementation().vendor())
                .put("version", run.implementation().version())
                .put("apiLevel", run.apiLevel())
                .put("startedAt", run.startedAt().toString())
                .put("kit", run.kit().version());
    }

    private ObjectNode document(Documents.Document document) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", document.id()).put("file", document.file()).put("lines", document.lines());
        Set<Integer> said = said(document);
        said.removeAll(document.notNormative().keySet());
        node.put("said", said.size());
        ArrayNode reasons = node.putArray("notNormative");
        document.notNormative().values().stream()
                .collect(Collectors.groupingBy(why -> why, LinkedHashMap::new, Collectors.counting()))
                .forEach((why, lines) -> words(reasons.addObject().put("lines", lines), "why", why));
        ArrayNode sections = node.putArray("sections");
        sections(document).forEach((title, requirements) -> {
            ObjectNode section = sections.addObject();
            words(section, "title", title);
            ArrayNode rows = section.putArray("requirements");
            requirements.forEach(requirement -> rows.add(row(requirement)));
        });
        return node;
    }

    private Set<Integer> said(Documents.Document document) {
        return catalogue.requirements().stream()
                // What is observed is said by no document; its line only tells which member it is about.
                .filter(requirement -> requirement.requirementClass() != RequirementClass.OBSERVED)
                .flatMap(requirement -> requirement.places().stream())
                .filter(place -> place.document().equals(document.id()))
                .map(Place::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By the line that says them first; the sections in the order of their first lines. */
    private Map<Words, List<RequirementResult>> sections(Documents.Document document) {
        return run.requirements().stream()
                .filter(requirement -> requirement.document().equals(document.id()))
                .sorted(Comparator.comparingInt(RequirementResult::line).thenComparing(RequirementResult::id))
                .collect(Collectors.groupingBy(RequirementResult::section, LinkedHashMap::new, Collectors.toList()));
    }

    private ObjectNode row(RequirementResult result) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("id", result.id());
        row.put("class", result.requirementClass().name());
        row.put("since", result.since());
        result.until().ifPresent(until -> row.put("until", until));
        words(row, "title", result.title());
        row.put("verdict", result.verdict().name());
        result.reason().ifPresent(reason -> row.put("reason", reason));
        if (result.verdict() != Verdict.NOT_APPLICABLE) {
            ObservationWords.of(result.requirementClass(), result.observed())
                    .ifPresent(seen -> row.put("observed", seen.name()));
        }
        Optional<Requirement> known = catalogue.find(result.id());
        ArrayNode places = row.putArray("places");
        known.map(Requirement::places)
                .orElseGet(() -> List.of(new Place(result.document(), result.line())))
                .forEach(place -> places.add(place.toString()));
        known.flatMap(Requirement::untestable).ifPresent(why -> words(row, "untestable", why));
        ArrayNode checks = row.putArray("checks");
        result.checks().forEach(check -> checks.add(check(check)));
        return row;
    }

    private static ObjectNode check(CheckResult result) {
        ObjectNode check = JsonNodeFactory.instance.objectNode();
        check.put("name", result.name());
        check.put("kind", result.kind().name());
        check.put("verdict", result.verdict().name());
        result.message().or(result::reading).ifPresent(message -> check.put("message", message));
        return check;
    }

    private static void words(ObjectNode node, String key, Words words) {
        node.putObject(key).put("en", words.en()).put("zh", words.zh());
    }
}
