package dev.ohosbackup.suite.catalogue;

import dev.ohosbackup.suite.catalogue.ParameterTables.Parameter;
import dev.ohosbackup.suite.catalogue.ParameterTables.Result;
import dev.ohosbackup.suite.catalogue.ParameterTables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Generates the requirements of the tables of parameters and of return values: for each parameter its type and whether it
 * may be left out, for each callback what it is handed, and for each return value its type.
 */
final class ParameterRequirements {
    /** Of api10 there is no table that api20 does not repeat. */
    private static final String DOCUMENT = "api20";

    private static final int LEVEL_OF_INFOS = 12;
    private static final int PARAMETER_ERROR = 401;
    private static final List<Integer> ARGUMENT_CODES = List.of(PARAMETER_ERROR, 13900020);
    private static final Words ANOTHER_OVERLOAD = new Words(
            "A call without it is a call of another overload, and succeeds as such.", "不传该参数就是调用另一个重载，而那次调用会成功。");

    private final Surface surface;
    private final Documents documents;
    private final ParameterTables tables;

    ParameterRequirements(Surface surface, Documents documents) {
        this.surface = surface;
        this.documents = documents;
        this.tables = ParameterTables.load(surface, documents, DOCUMENT);
    }

    List<Requirement> generate() {
        List<Requirement> generated = new ArrayList<>();
        for (Table table : tables.all()) {
            for (Parameter parameter : table.parameters()) {
                generated.add(type(table, parameter));
                generated.add(parameter.optional() ? optional(table, parameter) : mandatory(table, parameter));
                if (parameter.type().startsWith("AsyncCallback")) {
                    generated.add(carries(table, parameter));
                }
            }
            table.returns().ifPresent(result -> generated.add(returns(table, result)));
        }
        return generated;
    }

    private Requirement type(Table table, Parameter parameter) {
        Words type = TypeWords.argument(parameter.type());
        return refused(
                table,
                parameter,
                "type",
                new Words(
                        name(table).en() + " is refused when " + parameter.name() + " is not " + type.en() + ".",
                        parameter.name() + " 不是" + type.zh() + "时，" + subject(table) + "被拒绝。"),
                Optional.empty());
    }

    private Requirement mandatory(Table table, Parameter parameter) {
        return refused(
                table,
                parameter,
                "mandatory",
                new Words(
                        name(table).en() + " is refused when " + parameter.name() + " is left out or undefined.",
                        "不传 " + parameter.name() + " 或其为 undefined 时，" + subject(table) + "被拒绝。"),
                isAnotherOverloadWithout(table, parameter) ? Optional.of(ANOTHER_OVERLOAD) : Optional.empty());
    }

    private boolean isAnotherOverloadWithout(Table table, Parameter parameter) {
        List<String> before = table.mandatory().subList(0, table.parameters().indexOf(parameter));
        return tables.overloadsOf(table).stream()
                .anyMatch(other -> other != table && other.mandatory().equals(before));
    }

    private Requirement optional(Table table, Parameter parameter) {
        return requirement(
                table,
                parameter.name(),
                parameter.row(),
                "optional",
                List.of(),
                Optional.empty(),
                new Words(
                        parameter.name() + " of " + name(table).en() + " may be left out, or be undefined.",
                        subject(table) + "的参数 " + parameter.name() + " 可以不传，也可以为 undefined。"),
                Optional.empty());
    }

    private Requirement carries(Table table, Parameter parameter) {
        Words type = TypeWords.result(parameter.type());
        return requirement(
                table,
                parameter.name(),
                parameter.row(),
                "carries",
                List.of(),
                Optional.empty(),
                new Words(
                        "On success, the callback of " + name(table).en() + " is handed " + type.en() + ".",
                        subject(table) + "成功时，callback 得到的值为" + spaced(type.zh()) + "。"),
                Optional.empty());
    }

    private Requirement returns(Table table, Result result) {
        boolean promise = result.type().startsWith("Promise");
        Words type = TypeWords.result(result.type());
        return requirement(
                table,
                "",
                result.row(),
                "returns",
                List.of(),
                Optional.empty(),
                new Words(
                        name(table).en() + (promise ? " returns a promise, which resolves to " : " returns ")
                                + type.en() + ".",
                        subject(table) + (promise ? "返回 Promise，其结果为" : "返回") + spaced(type.zh()) + "。"),
                Optional.empty());
    }

    private static String spaced(String zh) {
        return zh.matches("[a-z].*") ? " " + zh : zh;
    }

    /** R4: with the codes for arguments that the table lists, or with either where it lists neither. */
    private Requirement refused(
            Table table, Parameter parameter, String what, Words title, Optional<Words> untestable) {
        List<Integer> listed =
                ARGUMENT_CODES.stream().filter(table.member().codes()::contains).toList();
        return requirement(
                table,
                parameter.name(),
                parameter.row(),
                what,
                listed.isEmpty() ? ARGUMENT_CODES : listed,
                Optional.of("R4"),
                title,
                untestable);
    }

    private Requirement requirement(
            Table table,
            String parameter,
            int row,
            String what,
            List<Integer> codes,
            Optional<String> ruling,
            Words title,
            Optional<Words> untestable) {
        Surface.Member member = table.member();
        return new Requirement(
                surface.slug(member) + (parameter.isEmpty() ? "" : "." + kebab(parameter)) + "." + what,
                RequirementClass.REQUIRED,
                parameter.equals("infos") ? Math.max(LEVEL_OF_INFOS, member.since()) : member.since(),
                Optional.empty(),
                member.document(),
                row,
                also(table, parameter, what),
                MemberSlug.section(member),
                List.of(member.qualifiedName()),
                codes,
                ruling,
                title,
                untestable);
    }

    /** The row of the earlier document that says the same, and that of the code for wrong arguments, once a member. */
    private List<String> also(Table table, String parameter, String what) {
        Surface.Member member = table.member();
        List<String> also = new ArrayList<>();
        surface.members().stream()
                .filter(earlier -> !earlier.document().equals(DOCUMENT)
                        && surface.slug(earlier).equals(surface.slug(member)))
                .forEach(earlier -> row(documents.at(earlier.document(), earlier.line()), parameter)
                        .ifPresent(row -> also.add(new Place(earlier.document(), row).toString())));
        boolean first = !table.parameters().isEmpty()
                && table.parameters().get(0).name().equals(parameter);
        Optional<Integer> code = Optional.ofNullable(
                documents.at(member.document(), member.line()).errors().get(PARAMETER_ERROR));
        code.filter(row -> first && what.equals("type"))
                .ifPresent(row -> also.add(new Place(member.document(), row).toString()));
        return also;
    }

    private static Optional<Integer> row(Documents.MemberLines lines, String parameter) {
        return parameter.isEmpty()
                ? lines.returns()
                : Optional.ofNullable(lines.parameters().get(parameter));
    }

    private Words name(Table table) {
        return MemberSlug.words(table.member(), surface);
    }

    /** The member as a Chinese sentence goes on behind it: with a blank where Latin letters end. */
    private String subject(Table table) {
        String zh = name(table).zh();
        return zh.endsWith("）") ? zh : zh + " ";
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
