package dev.ohosbackup.cli.implementation;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.ImplementationInfo;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Which API level a run asks for. */
final class ApiLevel {
    /** The levels at which the documents add something. */
    private static final List<Integer> LEVELS = List.of(10, 12, 18, 20);

    private ApiLevel() {}

    /** The level asked for, where the implementation has it; without one, the highest that it has. */
    static int of(ImplementationInfo info, Optional<Integer> asked) throws CannotRunException {
        OptionalInt highest = LEVELS.stream()
                .mapToInt(level -> level)
                .filter(level -> level <= info.apiLevel())
                .max();
        if (highest.isEmpty()) {
            throw new CannotRunException("level.too-low", info.name(), info.apiLevel(), LEVELS.get(0));
        }
        int level = asked.orElse(highest.getAsInt());
        if (!LEVELS.contains(level)) {
            throw new CannotRunException("level.unknown", level, LEVELS);
        }
        if (level > highest.getAsInt()) {
            throw new CannotRunException("level.above", info.name(), info.apiLevel(), level, highest.getAsInt());
        }
        if (level < highest.getAsInt() && !info.capabilities().contains(Capability.OLDER_LEVELS)) {
            throw new CannotRunException("level.below", info.name(), level, highest.getAsInt());
        }
        return level;
    }
}
