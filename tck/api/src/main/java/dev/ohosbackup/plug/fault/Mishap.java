package dev.ohosbackup.plug.fault;

import java.time.Duration;
import java.util.Optional;

/** What goes wrong. {@link Phase} says when it can. */
public sealed interface Mishap {

    /**
     * A system call fails.
     *
     * @param error how
     */
    record Errno(SystemError error) implements Mishap {}

    /**
     * A transfer stops early: a read gives fewer bytes than there are, a write takes fewer than it is given and then
     * fails.
     *
     * @param bytes how many still pass, 0 or more
     */
    record CutShort(long bytes) implements Mishap {
        public CutShort {
            if (bytes < 0) {
                throw new IllegalArgumentException("expected 0 or more bytes, got " + bytes);
            }
        }
    }

    /**
     * Something takes longer.
     *
     * @param extra by how much; empty for ever
     */
    record Stall(Optional<Duration> extra) implements Mishap {
        public Stall {
            extra.filter(Duration::isNegative).ifPresent(negative -> {
                throw new IllegalArgumentException("expected a time of 0 or more, got " + negative);
            });
        }
    }

    /** The application's extension process dies. */
    record Die() implements Mishap {}

    /**
     * The application's callback throws.
     *
     * @param code the code of the {@code BusinessError} that it throws; 0 for an error of another kind
     */
    record Throw(int code) implements Mishap {}

    /**
     * Data is damaged before it is read: the manifest, or the bytes of a transfer. While files are packed or unpacked only
     * a manifest that is about to be read counts as a time.
     */
    record Corrupt() implements Mishap {}

    /** The manifest is gone before it is read; only a manifest that is about to be read counts as a time. */
    record Lose() implements Mishap {}

    /** The connection between two processes breaks, and with it the request that was on its way. */
    record BrokenIpc() implements Mishap {}

    /** The service does not take the caller for the one it claims to be. */
    record Refuse() implements Mishap {}

    /** The service meets an error of its own that it has no name for. */
    record Malfunction() implements Mishap {}

    /** The backup service's process dies; the platform starts it again when it is next needed. */
    record ServiceDeath() implements Mishap {}

    /** The client cancels the bundle, as if it had called {@code cancel} at this moment. */
    record Cancel() implements Mishap {}
}
