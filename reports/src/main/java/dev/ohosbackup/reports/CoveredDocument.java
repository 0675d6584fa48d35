package dev.ohosbackup.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Documents;
import dev.ohosbackup.suite.catalogue.Outline;
import dev.ohosbackup.suite.catalogue.Place;
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
 * @param sections what stands under its headings, in their order
 */
record CoveredDocument(String id, String file, List<Section> sections) {

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

    static List<CoveredDocument> of(RunResults run, Catalogue catalogue, Outline outline) {
        Map<Place, List<Said>> said = said(run, catalogue, outline);
        return Documents.load().all().stream()
                .map(document ->
                        new CoveredDocument(document.id(), document.file(), sections(document.id(), outline, said)))
                .toList();
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
