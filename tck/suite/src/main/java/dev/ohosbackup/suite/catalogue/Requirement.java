package dev.ohosbackup.suite.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One documented behaviour.
 *
 * @param id         a slug that can be read aloud; it never changes
 * @param since      the API level it begins to hold at
 * @param until      the last API level it holds at, where later levels changed it
 * @param document   {@code api10} or {@code api20}
 * @param line       the line that says it
 * @param also       further lines that say it, as {@code api10:393}
 * @param section    the part of the document it stands in
 * @param members    the members it is about, such as {@code SessionBackup.appendBundles}
 * @param codes      the error codes or return codes it is about
 * @param ruling     the ruling that decides how it is read, such as {@code R1}
 * @param title      what must happen, in one sentence
 * @param untestable why no test can show it, where that is so
 */
public record Requirement(
        String id,
        @JsonProperty("class") RequirementClass requirementClass,
        int since,
        Optional<Integer> until,
        String document,
        int line,
        List<String> also,
        Words section,
        List<String> members,
        List<Integer> codes,
        Optional<String> ruling,
        Words title,
        Optional<Words> untestable) {

    /** Whether it holds at an API level. */
    public boolean appliesAt(int apiLevel) {
        return since <= apiLevel && apiLevel <= until.orElse(Integer.MAX_VALUE);
    }

    /** Every line that says it, the most telling one first. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        places.add(new Place(document, line));
        also.forEach(pointer -> places.add(Place.of(pointer)));
        return places;
    }

    /** Where it stands, as people write it: {@code api20:1176}. */
    public String pointer() {
        return document + ":" + line;
    }
}
