package dev.ohosbackup.simulator.strict;

import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.watch.FdCall;
import dev.ohosbackup.simulator.watch.MemberCall;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Whether descriptors are used up, used in time, and closed. */
final class DescriptorRules {
    private final ClientUse use;
    private final Offences offences;

    DescriptorRules(ClientUse use, Offences offences) {
        this.use = use;
        this.offences = offences;
    }

    void uses(FdCall call) {
        if (call.what() == FdCall.What.OPEN) {
            use.opens(call.fd(), call.stack());
            return;
        }
        checkOpen(call.fd(), call.what().name().toLowerCase(Locale.ROOT), call.stack());
        use.handed(call.fd()).ifPresent(file -> {
            if (call.what() == FdCall.What.WRITE
                    && file.isForRestore()
                    && file.bundle().isPublished()) {
                String bundle = file.bundle().name();
                offences.note(ProtocolRule.PUBLISHED_EARLY, "late", call.stack(), bundle, call.fd(), file);
            }
            if (call.what() == FdCall.What.CLOSE && file.closing().isEmpty()) {
                file.closes(sizeOf(call.fd()), call.stack());
            }
        });
    }

    /** A descriptor is about to be used, by a call of a member or of its own. */
    void checkOpen(int fd, String what, List<StackTraceElement> stack) {
        boolean open = use.device().openFds().stream().anyMatch(one -> one.fd() == fd);
        if (!open && use.hasHad(fd)) {
            String name = use.handed(fd).map(Handed::toString).orElse("of the client's own");
            offences.note(ProtocolRule.FD_CLOSED_EARLY, "used", stack, fd, what, name);
        }
    }

    private long sizeOf(int fd) {
        try {
            return use.device().fileIo().size(fd);
        } catch (IOException closed) {
            return 0;
        }
    }

    void used(FdCall call, long came, boolean failed) {
        use.handed(call.fd()).ifPresent(file -> file.used(call, came, failed || isCutShort(call, came)));
    }

    /** Whether less came than was asked for and is there: the client may well give up then. */
    private boolean isCutShort(FdCall call, long came) {
        return call.what() == FdCall.What.READ
                && came < Math.min(call.length(), Math.max(0, sizeOf(call.fd()) - call.offset()));
    }

    /** A bundle is about to be published, with these of its files. */
    void checkWritten(BundleUse bundle, Predicate<Handed> which, MemberCall call) {
        bundle.files().stream().filter(which).filter(file -> !file.isWritten()).forEach(file -> {
            if (file.closing().isPresent()) {
                offences.note(
                        ProtocolRule.FD_CLOSED_EARLY,
                        "unwritten",
                        file.closing().get().stack(),
                        file.fd(),
                        file,
                        bundle.name());
            } else {
                offences.note(ProtocolRule.PUBLISHED_EARLY, "unwritten", call.stack(), bundle.name(), file.fd(), file);
            }
        });
    }

    void atTheEnd() {
        use.handed().stream().filter(DescriptorRules::isLostWithoutNeed).forEach(file -> {
            Handed.Closing closing = file.closing().orElseThrow();
            offences.note(
                    ProtocolRule.FD_CLOSED_EARLY,
                    "unread",
                    closing.stack(),
                    file.fd(),
                    file,
                    file.readUpTo(),
                    closing.size());
        });
        use.device().openFds().stream()
                .filter(open -> open.holder() == FdTable.Holder.CLIENT)
                .forEach(open -> offences.note(
                        ProtocolRule.FD_LEFT_OPEN, "", use.openerOf(open.fd()), open.fd(), open.openedFor()));
    }

    /** A file of a backup that came to a good end, of which the client has taken a part only. */
    private static boolean isLostWithoutNeed(Handed file) {
        return !file.isForRestore()
                && file.isClosedUnread()
                && file.bundle().hasEndedWell()
                && !file.bundle().isCancelled();
    }
}
