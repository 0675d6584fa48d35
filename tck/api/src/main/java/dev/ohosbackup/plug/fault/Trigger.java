package dev.ohosbackup.plug.fault;

import java.util.Optional;

/**
 * Which time of all the times that a phase is passed.
 *
 * @param bundleName only the times of this bundle count; empty for every bundle's
 * @param member     only the times of this member count, such as {@code SessionBackup.appendBundles} or {@code
 *     backup.getLocalCapabilities}; empty for every member's
 * @param occurrence the how manyth of the times that count, from 1
 */
public record Trigger(Optional<String> bundleName, Optional<String> member, int occurrence) {
    public Trigger {
        if (occurrence < 1) {
            throw new IllegalArgumentException("expected an occurrence of 1 or more, got " + occurrence);
        }
    }

    /** The first time, whoever it is. */
    public static Trigger first() {
        return new Trigger(Optional.empty(), Optional.empty(), 1);
    }

    /** The first time of a bundle. */
    public static Trigger of(String bundleName) {
        return new Trigger(Optional.of(bundleName), Optional.empty(), 1);
    }

    /** The first time of a member. */
    public static Trigger ofMember(String member) {
        return new Trigger(Optional.empty(), Optional.of(member), 1);
    }

    /** The same, but another time than the first. */
    public Trigger occurrence(int which) {
        return new Trigger(bundleName, member, which);
    }

    /** Whether a time of this bundle or member counts; one that is of none is given as empty. */
    public boolean counts(Optional<String> bundle, Optional<String> ofMember) {
        return bundleName.map(wanted -> bundle.equals(Optional.of(wanted))).orElse(true)
                && member.map(wanted -> ofMember.equals(Optional.of(wanted))).orElse(true);
    }
}
