package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.api.MemberAbsentException;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.selftest.wrong.Call;
import dev.ohosbackup.selftest.wrong.Wrong;
import dev.ohosbackup.suite.catalogue.Requirement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One for each member that came later than its class: it is there on a device of an earlier level. */
final class EarlyMembers {
    private static final Pattern ID = Pattern.compile("(?<slug>.+)\\.absent-before-(?<since>\\d+)");

    private EarlyMembers() {}

    static List<Mutant> of(List<Requirement> requirements) {
        return requirements.stream()
                .map(EarlyMembers::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Mutant> of(Requirement requirement) {
        Matcher id = ID.matcher(requirement.id());
        boolean callback = requirement.id().startsWith("general-callbacks.");
        if (!id.matches() || callback) {
            return Optional.empty();
        }
        String slug = id.group("slug").replace(".infos", "");
        return Optional.of(new Mutant(
                id.group("slug") + ".before-" + id.group("since"),
                requirement.id(),
                "It is there on a device of an earlier level.",
                before(Integer.parseInt(id.group("since"))),
                () -> new Present(slug)));
    }

    private static int before(int since) {
        return switch (since) {
            case 12 -> 10;
            case 18 -> 12;
            default -> 18;
        };
    }

    private static final class Present extends Wrong {
        private final String slug;

        private Present(String slug) {
            this.slug = slug;
        }

        @Override
        protected Object call(Call call) throws Throwable {
            try {
                return call.proceed();
            } catch (MemberAbsentException absent) {
                if (!call.isOf(slug)) {
                    throw absent;
                }
                return call.answeredEmpty();
            }
        }

        @Override
        protected RawAnswer raw(RawCall call, Function<RawCall, RawAnswer> reference) {
            try {
                return reference.apply(call);
            } catch (MemberAbsentException absent) {
                if (!RawForm.slug(call).equals(slug)) {
                    throw absent;
                }
                return new RawAnswer.Returned(new RawValue.Undefined());
            }
        }
    }
}
