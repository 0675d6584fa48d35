package dev.ohosbackup.reports;

import dev.ohosbackup.suite.catalogue.Words;

/** The language that a report speaks where it can speak only one. */
public enum Language {
    /** English. */
    ENGLISH("en"),
    /** Chinese (simplified). */
    CHINESE("zh");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Its ISO 639 code, as the HTML report names it. */
    public String code() {
        return code;
    }

    String of(Words words) {
        return this == CHINESE ? words.zh() : words.en();
    }
}
