package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.selftest.wrong.Wrong;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.catalogue.Surface;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One for each parameter and each way to get it wrong: an argument that is missing, or of another type, is taken. And one
 * for each return type and callback: the answer is of another type.
 */
final class WrongTypes {
    private static final Pattern PARAMETER =
            Pattern.compile("(?<slug>.+)\\.(?<parameter>[a-z-]+)\\.(?<what>mandatory|type)");
    private static final Pattern RETURNS = Pattern.compile("(?<slug>.+)\\.returns");
    private static final Pattern CARRIES = Pattern.compile("(?<slug>.+)\\.callback\\.carries");

    private final Surface surface = Surface.load();

    private WrongTypes() {}

    static List<Mutant> of(List<Requirement> requirements) {
        WrongTypes types = new WrongTypes();
        return requirements.stream().map(types::of).flatMap(Optional::stream).toList();
    }

    private Optional<Mutant> of(Requirement requirement) {
        Matcher parameter = PARAMETER.matcher(requirement.id());
        if (parameter.matches()) {
            return Optional.of(lenient(requirement, parameter));
        }
        Matcher returns = RETURNS.matcher(requirement.id());
        if (returns.matches()) {
            String slug = returns.group("slug");
            return Optional.of(new Mutant(
                    slug + ".returns-another-type",
                    requirement.id(),
                    "What it answers is of another type: a number where a string is due, else a string.",
                    20,
                    () -> answering(slug)));
        }
        Matcher carries = CARRIES.matcher(requirement.id());
        if (carries.matches()) {
            String slug = carries.group("slug");
            return Optional.of(new Mutant(
                    slug + ".carries-another-type",
                    requirement.id(),
                    "Its callback is handed a string.",
                    20,
                    () -> carrying(slug)));
        }
        return Optional.empty();
    }

    private Mutant lenient(Requirement requirement, Matcher id) {
        String slug = id.group("slug");
        String name = WrongCodes.camelCase(id.group("parameter"));
        boolean missing = id.group("what").equals("mandatory");
        int index = index(requirement, slug, name);
        boolean incremental = slug.startsWith("incremental-");
        return new Mutant(
                slug + "." + id.group("parameter") + (missing ? ".may-be-missing" : ".of-any-type"),
                requirement.id(),
                missing ? "It takes a call without " + name + "." : "It takes " + name + " of another type.",
                20,
                () -> new Wrong() {
                    @Override
                    protected RawAnswer raw(RawCall call, Function<RawCall, RawAnswer> reference) {
                        boolean there = RawForm.isThere(call.arguments(), index);
                        boolean concerned = isOf(call, slug)
                                && (missing
                                        ? !there
                                        : there
                                                && !RawForm.fits(
                                                        call.arguments().get(index), name, incremental));
                        return concerned ? taken(call, reference) : reference.apply(call);
                    }
                });
    }

    /** A wrong callback makes a call look like one of the other form. */
    private static boolean isOf(RawCall call, String slug) {
        String own = RawForm.slug(call);
        return own.equals(slug)
                || slug.equals(own.replace(".promise", ".callback"))
                || slug.equals(own.replace(".data-list", ".callback"));
    }

    private int index(Requirement requirement, String slug, String parameter) {
        String form = slug.substring(slug.lastIndexOf('.') + 1);
        return surface.members().stream()
                .filter(member -> requirement.members().contains(member.qualifiedName()))
                .map(Surface.Member::parameters)
                .filter(names -> names.contains(parameter))
                .filter(names -> !form.equals("callback") || names.contains("callback"))
                .mapToInt(names -> names.indexOf(parameter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no parameter " + parameter + " of " + slug));
    }

    /** The reference's refusal is success, in the way in which it came. */
    private static RawAnswer taken(RawCall call, Function<RawCall, RawAnswer> reference) {
        AsyncCallback<RawValue> client = call.function().orElse((err, data) -> {});
        try {
            RawAnswer answer = reference.apply(call.callingBack((err, data) ->
                    client.call(Optional.empty(), data.or(() -> Optional.of(new RawValue.Undefined())))));
            if (answer instanceof RawAnswer.Promised promised) {
                CompletionStage<RawValue> forgiven =
                        promised.promise().exceptionally(refused -> new RawValue.Undefined());
                return new RawAnswer.Promised(forgiven);
            }
            return answer;
        } catch (BusinessError refused) {
            if (call.passesFunction()) {
                client.call(Optional.empty(), Optional.of(new RawValue.Undefined()));
            }
            return new RawAnswer.Returned(new RawValue.Undefined());
        }
    }

    private static Wrong answering(String slug) {
        return new Wrong() {
            @Override
            protected RawAnswer raw(RawCall call, Function<RawCall, RawAnswer> reference) {
                RawAnswer answer = reference.apply(call);
                if (!RawForm.slug(call).equals(slug)) {
                    return answer;
                } else if (answer instanceof RawAnswer.Promised promised) {
                    return new RawAnswer.Promised(promised.promise().thenApply(WrongTypes::other));
                } else if (answer instanceof RawAnswer.Returned returned) {
                    return new RawAnswer.Returned(other(returned.value()));
                }
                return answer;
            }
        };
    }

    private static Wrong carrying(String slug) {
        return new Wrong() {
            @Override
            protected RawAnswer raw(RawCall call, Function<RawCall, RawAnswer> reference) {
                return call.function()
                        .filter(client -> RawForm.slug(call).equals(slug))
                        .map(client -> reference.apply(
                                call.callingBack((err, data) -> client.call(err, data.map(WrongTypes::other)))))
                        .orElseGet(() -> reference.apply(call));
            }
        };
    }

    private static RawValue other(RawValue value) {
        return value instanceof RawValue.Text ? new RawValue.Number(1) : new RawValue.Text("1");
    }
}
