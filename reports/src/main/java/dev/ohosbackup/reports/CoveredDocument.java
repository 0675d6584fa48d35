package dev.ohosbackup.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Documents;
import dev.ohosbackup.suite.catalogue.Outline;
import dev.ohosbackup.suite.catalogue.Place;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.RunResults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as the coverage page shows it.
 *
 * @param id       {@code api10} or {@code api20}
 * @param file     its file name
 * @param lines    how many lines it has
 * @param spoken   how many of them a requirement of the catalogue points at, but for observations
 * @param silent   how many of the others say nothing that could be tested, and why
 * @param sections what stands under its headings, in their order
 */
record CoveredDocument(String id, String file, int lines, int spoken, List<Silent> silent, List<Section> sections) {
    private static final int LATER_DOCUMENT = 12;

    /** So many lines say nothing that could be tested, all for one reason. */
    record Silent(int lines, Words why) {}

    /**
     * What stands under one heading, up to the next.
     *
     * @param line      of the heading; 0 for what stands above the first one
     * @param name      what it names; empty above the first heading
     * @param member    whether it is a member of the chapter before it
     * @param since     the API level that the heading names
     * @param signature the signature, where there is one
     * @param said      what is said there, in the order of the lines
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Section(int line, String name, boolean member, int since, Optional<String> signature, List<Said> said) {}

    /**
     * A requirement that is said in a section.
     *
     * @param requirement its position in the results
     * @param line        the first line of the section that says it
     * @param home        whether no other place says it more tellingly; each requirement has one home
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record Said(@JsonInclude(JsonInclude.Include.ALWAYS) int requirement, int line, boolean home) {}

    /** Both documents; the one that rules the level of the run comes first. */
    static List<CoveredDocument> of(RunResults run, Catalogue catalogue, Outline outline) {
        String ruling = run.apiLevel() < LATER_DOCUMENT ? "api10" : "api20";
        Map<Place, List<Said>> said = said(run, catalogue, outline);
        return Documents.load().all().stream()
                .sorted(Comparator.comparing(document -> !document.id().equals(ruling)))
                .map(document -> of(document, catalogue, sections(document.id(), outline, said)))
                .toList();
    }

    private static CoveredDocument of(Documents.Document document, Catalogue catalogue, List<Section> sections) {
        Map<Words, Integer> silent = new LinkedHashMap<>();
        document.notNormative().values().forEach(why -> silent.merge(why, 1, Integer::sum));
        return new CoveredDocument(
                document.id(),
                document.file(),
                document.lines(),
                spoken(document, catalogue),
                silent.entrySet().stream()
                        .map(reason -> new Silent(reason.getValue(), reason.getKey()))
                        .toList(),
                sections);
    }

    /**
     * A line of an example may be pointed at, although it is called silent. What is observed is said by no document; its
     * line only tells which member it is about.
     */
    private static int spoken(Documents.Document document, Catalogue catalogue) {
        return (int) catalogue.requirements().stream()
                .filter(requirement -> requirement.requirementClass() != RequirementClass.OBSERVED)
                .flatMap(requirement -> requirement.places().stream())
                .filter(place -> place.document().equals(document.id()))
                .map(Place::line)
                .filter(line -> !document.notNormative().containsKey(line))
                .distinct()
                .count();
    }

    private static List<Section> sections(String document, Outline outline, Map<Place, List<Said>> said) {
        List<Section> sections = new ArrayList<>();
        Optional.ofNullable(said.get(new Place(document, 0)))
                .ifPresent(above -> sections.add(new Section(0, "", false, 0, Optional.empty(), above)));
        for (Outline.Heading heading : outline.headings(document)) {
            sections.add(new Section(
                    heading.place().line(),
                    heading.name(),
                    heading.owner().isPresent(),
                    heading.since(),
                    heading.signature(),
                    said.getOrDefault(heading.place(), List.of())));
        }
        return sections;
    }

    /** What is said under each heading, by the heading's place. */
    private static Map<Place, List<Said>> said(RunResults run, Catalogue catalogue, Outline outline) {
        Map<Place, List<Said>> said = new HashMap<>();
        for (int i = 0; i < run.requirements().size(); i++) {
            RequirementResult result = run.requirements().get(i);
            Map<Place, Said> here = new LinkedHashMap<>();
            for (Place place : CoveredRequirement.places(result, catalogue.find(result.id()))) {
                // The first place is the requirement's home; a section shows a requirement once.
                here.putIfAbsent(section(place, outline), new Said(i, place.line(), here.isEmpty()));
            }
            here.forEach((section, once) ->
                    said.computeIfAbsent(section, key -> new ArrayList<>()).add(once));
        }
        said.values().forEach(list -> list.sort(Comparator.comparing(Said::line)));
        return said;
    }

    private static Place section(Place place, Outline outline) {
        return outline.above(place).map(Outline.Heading::place).orElseGet(() -> new Place(place.document(), 0));
    }
}
