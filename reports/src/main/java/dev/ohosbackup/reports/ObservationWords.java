package dev.ohosbackup.reports;

import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.Observation;
import java.util.Optional;

/** How it is told to people what was seen of something that OpenHarmony does where the documents are silent. */
enum ObservationWords {
    SAME("same as OpenHarmony", "与 OpenHarmony 相同"),
    DIFFERS("differs from OpenHarmony", "与 OpenHarmony 不同"),
    NOT_REACHED("not reached", "未观察到");

    /** In place of a verdict, for what differs and is not held against anybody. */
    static final String NOT_SCORED = "仅观察，不计分 · Looked at, not scored";

    private final Words words;

    ObservationWords(String en, String zh) {
        this.words = new Words(en, zh);
    }

    /** What there is to tell: nothing of requirements that a document makes. */
    static Optional<ObservationWords> of(RequirementClass requirementClass, Optional<Observation> observed) {
        if (requirementClass != RequirementClass.OBSERVED) {
            return Optional.empty();
        }
        return Optional.of(observed.map(ObservationWords::of).orElse(NOT_REACHED));
    }

    private static ObservationWords of(Observation observation) {
        return switch (observation) {
            case SAME -> SAME;
            case DIFFERS -> DIFFERS;
        };
    }

    /** In each language. */
    Words words() {
        return words;
    }

    /** In both languages: {@code 与 OpenHarmony 相同 · same as OpenHarmony}. */
    String both() {
        return words.zh() + " · " + words.en();
    }
}
