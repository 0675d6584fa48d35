package dev.ohosbackup.simulator.strict;

import dev.ohosbackup.simulator.watch.FdCall;
import java.util.List;
import java.util.Optional;

/** A file that a client was handed in a session, and how much of it has passed. */
final class Handed {
    private final SessionUse session;
    private final BundleUse bundle;
    private final String uri;
    private final int fd;
    private long readUpTo;
    private boolean written;
    private boolean troubled;
    private Optional<Closing> closing = Optional.empty();

    /** How large it was when it was closed, and by whom it was. */
    record Closing(long size, List<StackTraceElement> stack) {}

    Handed(SessionUse session, BundleUse bundle, String uri, int fd) {
        this.session = session;
        this.bundle = bundle;
        this.uri = uri;
        this.fd = fd;
    }

    SessionUse session() {
        return session;
    }

    BundleUse bundle() {
        return bundle;
    }

    int fd() {
        return fd;
    }

    String uri() {
        return uri;
    }

    boolean isForRestore() {
        return session.className().equals("SessionRestore");
    }

    void used(FdCall use, long came, boolean failed) {
        troubled |= failed;
        if (use.what() == FdCall.What.READ && use.offset() <= readUpTo) {
            readUpTo = Math.max(readUpTo, use.offset() + came);
        } else if (use.what() == FdCall.What.WRITE) {
            written = true;
        }
    }

    void closes(long size, List<StackTraceElement> stack) {
        closing = Optional.of(new Closing(size, stack));
    }

    Optional<Closing> closing() {
        return closing;
    }

    boolean isWritten() {
        return written;
    }

    long readUpTo() {
        return readUpTo;
    }

    /** Whether it was closed with a rest that nobody has read, though it could be. */
    boolean isClosedUnread() {
        return closing.filter(how -> readUpTo < how.size()).isPresent() && !troubled;
    }

    /** For people: {@code com.example.notes part.0.tar}. */
    @Override
    public String toString() {
        return bundle.name() + " " + uri;
    }
}
