package dev.ohosbackup.reports;

import dev.ohosbackup.suite.results.CheckKind;

/** The kinds of checks, as Allure's labels name them. */
enum CheckWords {
    JUNIT("junit", "junit-platform", "java"),
    SCENARIO("scenario", "cucumber-jvm", "gherkin"),
    VECTOR("vector", "vectors", "json"),
    /** A requirement that no check was run for. */
    NONE("unchecked", "catalogue", "none");

    private final String id;
    private final String framework;
    private final String language;

    CheckWords(String id, String framework, String language) {
        this.id = id;
        this.framework = framework;
        this.language = language;
    }

    static CheckWords of(CheckKind kind) {
        return switch (kind) {
            case JUNIT -> JUNIT;
            case SCENARIO -> SCENARIO;
            case VECTOR -> VECTOR;
        };
    }

    String id() {
        return id;
    }

    String framework() {
        return framework;
    }

    String language() {
        return language;
    }
}
