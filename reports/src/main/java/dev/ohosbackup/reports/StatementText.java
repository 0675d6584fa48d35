package dev.ohosbackup.reports;

import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.catalogue.Words;
import dev.ohosbackup.suite.results.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code CONFORMANCE.md}: a statement in Markdown, in English and then in Chinese. */
record StatementText(Statement statement) {
    private static final Words NO_CERTIFICATION = new Words(
            "This is no certification: it says what one run of the kit found, and nobody else has looked at that run."
                    + " `verify-statement` makes it again from `results.json` and compares.",
            "本声明不是认证：它只说明套件一次运行的结果，没有第三方查验。`verify-statement` 可根据 `results.json` 重新生成并比对。");

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("# @ohos.file.backup: conformance statement · 一致性声明");
        for (Language language : Language.values()) {
            lines.add("");
            lines.add("## " + (language == Language.ENGLISH ? "English" : "简体中文"));
            lines.add("");
            lines.addAll(in(language));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> in(Language language) {
        List<String> lines = new ArrayList<>();
        lines.add("**" + language.of(headline()) + "**");
        lines.add("");
        lines.add(language.of(NO_CERTIFICATION));
        lines.add("");
        lines.add("| | |");
        lines.add("| --- | --- |");
        field(
                lines,
                language.of(new Words("implementation", "实现")),
                statement.implementation().name() + " "
                        + statement.implementation().version() + " ("
                        + statement.implementation().vendor() + ")");
        field(
                lines,
                language.of(new Words("its SHA-256", "其 SHA-256")),
                statement.implementation().digest().orElse("–"));
        field(lines, "API", "" + statement.apiLevel());
        field(lines, language.of(new Words("profile", "判定标准")), statement.profile());
        field(lines, language.of(new Words("seed", "种子")), "" + statement.seed());
        field(lines, language.of(new Words("run on", "运行时间")), statement.startedAt());
        field(lines, language.of(new Words("kit", "套件")), statement.kit().version());
        field(
                lines,
                language.of(new Words("its SHA-256", "其 SHA-256")),
                statement.kit().digest().orElse("–"));
        field(
                lines,
                language.of(new Words("SHA-256 of its requirements", "要求的 SHA-256")),
                statement.kit().catalogue().orElse("–"));
        field(lines, language.of(new Words("SHA-256 of results.json", "results.json 的 SHA-256")), statement.results());
        lines.add("");
        counts(lines, language);
        exclusions(lines, language);
        if (!statement.failures().isEmpty()) {
            lines.add("");
            lines.add(language.of(new Words("Does not hold:", "不成立：")));
            lines.add("");
            statement.failures().forEach(id -> lines.add("- `" + id + "`"));
        }
        return lines;
    }

    private Words headline() {
        String who = statement.implementation().name();
        int level = statement.apiLevel();
        return switch (statement.status()) {
            case CONFORMS ->
                new Words(
                        who + " conforms at API level " + level + ", as far as its test bench can show it.",
                        who + " 符合 API 级别 " + level + " 的要求（以其测试台所能验证者为限）。");
            case CONFORMS_WITH_EXCLUSIONS ->
                new Words(
                        who + " conforms at API level " + level + " but for the exclusions below.",
                        who + " 符合 API 级别 " + level + " 的要求，但下列除外项不符合。");
            case DOES_NOT_CONFORM ->
                new Words(
                        who + " does not conform at API level " + level + ".", who + " 不符合 API 级别 " + level + " 的要求。");
            case PARTIAL ->
                new Words(
                        "Only some of the requirements were asked for; nothing is said about conformance.",
                        "只检查了部分要求，对是否符合不作结论。");
            case INCOMPLETE ->
                new Words("The run was cut short; nothing is said about conformance.", "运行中途终止，对是否符合不作结论。");
            case UNDECIDED ->
                new Words("The kit itself failed; nothing is said about conformance.", "套件自身出错，对是否符合不作结论。");
        };
    }

    private void counts(List<String> lines, Language language) {
        List<Verdict> seen = List.of(Verdict.values()).stream()
                .filter(verdict -> statement.count(verdict) > 0)
                .toList();
        StringBuilder head = new StringBuilder("| " + language.of(new Words("requirements", "要求")) + " |");
        StringBuilder rule = new StringBuilder("| --- |");
        seen.forEach(verdict -> {
            head.append(" ").append(verdict).append(" |");
            rule.append(" ---: |");
        });
        lines.add(head.toString());
        lines.add(rule.toString());
        for (Map.Entry<RequirementClass, Map<Verdict, Integer>> ofClass :
                statement.counts().entrySet()) {
            StringBuilder row = new StringBuilder("| " + ofClass.getKey() + " |");
            seen.forEach(verdict -> row.append(" ")
                    .append(ofClass.getValue().getOrDefault(verdict, 0))
                    .append(" |"));
            lines.add(row.toString());
        }
    }

    private void exclusions(List<String> lines, Language language) {
        if (statement.exclusions().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(language.of(new Words("Exclusions, which do not hold:", "除外项（均不成立）：")));
        lines.add("");
        lines.add("| " + language.of(new Words("requirement", "要求")) + " | " + language.of(new Words("reason", "原因"))
                + " | " + language.of(new Words("until", "截止")) + " |");
        lines.add("| --- | --- | --- |");
        statement
                .exclusions()
                .forEach(it -> lines.add("| `" + it.requirement() + "` | " + MarkdownText.inCell(it.reason()) + " | "
                        + it.until() + " |"));
    }

    private static void field(List<String> lines, String name, String value) {
        lines.add("| " + name + " | " + MarkdownText.inCell(value) + " |");
    }
}
