package dev.ohosbackup.reports;

import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.results.RequirementResult;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Link;
import io.qameta.allure.tree.TreeUtils;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Under which headings a check is found. Its first requirement alone decides where it stands, or one check would stand in
 * several places and be counted as often; the others are tags and links.
 */
record Labels(Language language) {

    List<Label> of(List<RequirementResult> requirements, CheckWords kind) {
        RequirementResult first = requirements.get(0);
        String section = language.of(first.section());
        List<Label> labels = new ArrayList<>(List.of(
                label("epic", section),
                label(
                        "feature",
                        first.members().isEmpty() ? section : first.members().get(0)),
                label("story", language.of(first.title())),
                label("parentSuite", section),
                label("suite", first.id()),
                label("severity", severity(first.requirementClass())),
                label("framework", kind.framework()),
                label("language", kind.language())));
        tags(requirements, kind).forEach(tag -> labels.add(label("tag", tag)));
        return labels;
    }

    /** One link for each requirement; it opens that requirement on the report's own page for suites. */
    List<Link> links(List<RequirementResult> requirements) {
        return requirements.stream()
                .map(requirement -> new Link()
                        .setType("requirement")
                        .setName(requirement.id())
                        .setUrl("#suites/" + suite(requirement)))
                .toList();
    }

    private String suite(RequirementResult requirement) {
        String root = TreeUtils.createGroupUid(null, "suites");
        String section = TreeUtils.createGroupUid(root, language.of(requirement.section()));
        return TreeUtils.createGroupUid(section, requirement.id());
    }

    private static Set<String> tags(List<RequirementResult> requirements, CheckWords kind) {
        Set<String> tags = new LinkedHashSet<>();
        requirements.forEach(requirement -> tags.add(requirement.id()));
        requirements.forEach(requirement -> tags.add("API " + requirement.since()));
        tags.add(requirements.get(0).requirementClass().name());
        tags.add(kind.id());
        return tags;
    }

    private static String severity(RequirementClass requirementClass) {
        return switch (requirementClass) {
            case REQUIRED -> "critical";
            case AMBIGUOUS -> "normal";
            case OBSERVED -> "minor";
        };
    }

    private static Label label(String name, String value) {
        return new Label().setName(name).setValue(value);
    }
}
