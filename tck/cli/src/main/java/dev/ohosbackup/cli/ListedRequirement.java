package dev.ohosbackup.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.ohosbackup.cli.screen.Wording;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.CheckKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A requirement as {@code list} shows it.
 *
 * @param title      in English and Chinese
 * @param kinds      how its checks are written; empty where it has none
 * @param untestable why no test can show it, where that is so
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ListedRequirement(
        String id,
        @JsonProperty("class") RequirementClass requirementClass,
        int since,
        Optional<Integer> until,
        String document,
        int line,
        List<String> members,
        List<Integer> codes,
        Words title,
        List<CheckKind> kinds,
        Optional<Words> untestable) {

    static ListedRequirement of(Requirement requirement, Set<CheckKind> kinds) {
        return new ListedRequirement(
                requirement.id(),
                requirement.requirementClass(),
                requirement.since(),
                requirement.until(),
                requirement.document(),
                requirement.line(),
                requirement.members(),
                requirement.codes(),
                requirement.title(),
                kinds.stream().sorted().toList(),
                requirement.untestable());
    }

    static String asJson(List<ListedRequirement> listed) throws JsonProcessingException {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(listed);
    }

    /** Two lines: the id with its facts, and the sentence. */
    String asText(Wording wording) {
        String levels = "API " + since + until.map(last -> "–" + last).orElse("+");
        String facts = String.join("  ", id, requirementClass.name(), levels, document + ":" + line, checks(wording));
        return facts + System.lineSeparator() + "    " + wording.text(title);
    }

    private String checks(Wording wording) {
        if (kinds.isEmpty()) {
            return untestable
                    .map(reason -> wording.text("list.untestable", wording.text(reason)))
                    .orElseGet(() -> wording.text("list.unchecked"));
        }
        return kinds.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
