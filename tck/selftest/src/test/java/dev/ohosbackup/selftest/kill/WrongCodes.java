package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.selftest.wrong.Call;
import dev.ohosbackup.selftest.wrong.Told;
import dev.ohosbackup.selftest.wrong.Wrong;
import dev.ohosbackup.suite.catalogue.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One for each pair of a member and a code: the cause of the code is answered by another code of the same table. */
final class WrongCodes {
    private static final Pattern ID = Pattern.compile("(?<slug>.+)\\.error-(?<code>\\d+)(?<early>\\.api-10)?");
    private static final int UNKNOWN = 13900042;
    private static final int BROKEN_IPC = 13600001;
    private static final int NO_PERMISSION = 201;
    private static final int NO_SYSTEM_APP = 202;

    private WrongCodes() {}

    static List<Mutant> of(List<Requirement> requirements) {
        return requirements.stream()
                .map(WrongCodes::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Mutant> of(Requirement requirement) {
        Matcher id = ID.matcher(requirement.id());
        if (!id.matches()) {
            return Optional.empty();
        }
        String slug = id.group("slug");
        int code = Integer.parseInt(id.group("code"));
        int other = instead(code);
        return Optional.of(new Mutant(
                slug + ".answers-" + other + "-for-" + code + (id.group("early") == null ? "" : ".api-10"),
                requirement.id(),
                "It answers " + other + " where the cause of " + code + " is at hand.",
                id.group("early") == null ? 20 : 10,
                () -> slug.startsWith("general-callbacks.")
                        ? callback(camelCase(slug.substring(slug.indexOf('.') + 1)), code, other)
                        : member(slug, code, other)));
    }

    private static int instead(int code) {
        return switch (code) {
            case NO_PERMISSION -> NO_SYSTEM_APP;
            case NO_SYSTEM_APP -> NO_PERMISSION;
            case UNKNOWN -> BROKEN_IPC;
            default -> UNKNOWN;
        };
    }

    /** The same code may be due for other causes, which are other requirements: only those of a fault are mistaken. */
    private static Wrong member(String slug, int code, int other) {
        return new Wrong() {
            @Override
            protected Object call(Call call) throws Throwable {
                boolean concerned = call.slug().equals(slug)
                        && (code == NO_PERMISSION || code == NO_SYSTEM_APP || here().faulted());
                return concerned ? call.recoded(seen -> seen == code ? other : seen) : call.proceed();
            }
        };
    }

    private static Wrong callback(String callback, int code, int other) {
        return new Wrong() {
            @Override
            protected void told(Told told, Consumer<Told> client) {
                boolean concerned = here().faulted()
                        && told.callback().equals(callback)
                        && told.err().filter(error -> error.code() == code).isPresent();
                client.accept(concerned ? told.withCode(other) : told);
            }
        };
    }

    static String camelCase(String kebab) {
        return Pattern.compile("-([a-z])")
                .matcher(kebab)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
