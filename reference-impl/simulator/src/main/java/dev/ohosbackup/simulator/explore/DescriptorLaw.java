package dev.ohosbackup.simulator.explore;

import dev.ohosbackup.simulator.files.FdTable.Holder;
import dev.ohosbackup.simulator.files.FdTable.OpenFd;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the client was handed is the client's until it closes it; at rest nobody else has a descriptor. */
final class DescriptorLaw implements Law {
    private final Findings findings;
    private final Map<Integer, OpenFd> open;
    private final Map<Integer, JournalEntry> handedOut = new TreeMap<>();
    private final Set<Integer> closed = new TreeSet<>();
    /** What the client's process had when it died. */
    private final Map<Integer, JournalEntry> left = new TreeMap<>();

    DescriptorLaw(List<OpenFd> open, Findings findings) {
        this.findings = findings;
        this.open = open.stream().collect(Collectors.toMap(OpenFd::fd, fd -> fd, (one, other) -> one, TreeMap::new));
    }

    @Override
    public void take(JournalEntry entry) {
        Happening what = entry.happening();
        if (what instanceof Happening.FdHandedOut given) {
            handedOut.put(given.fd(), entry);
        } else if (what instanceof Happening.FdClosed gone) {
            handedOut.remove(gone.fd());
            left.remove(gone.fd());
            if (!closed.add(gone.fd())) {
                findings.at(entry, Rule.FD_KEPT, "descriptor " + gone.fd() + " to be closed once", "it was again");
            }
        } else if (SessionsSeen.isDeathOfClient(what)) {
            left.putAll(handedOut);
            handedOut.clear();
        }
    }

    @Override
    public void atRest() {
        left.forEach((fd, entry) -> findings.at(
                entry,
                Rule.FD_LEFT_OPEN,
                "descriptor " + fd + " to be closed with its client's process",
                "it was not"));
        handedOut.forEach((fd, entry) -> {
            if (!open.containsKey(fd)) {
                findings.at(
                        entry,
                        Rule.FD_KEPT,
                        "descriptor " + fd + " to be open until its client closes it",
                        "it is not open");
            }
        });
        open.values().stream()
                .filter(opened -> opened.holder() == Holder.SERVICE)
                .forEach(opened -> findings.missing(
                        Rule.FD_LEFT_OPEN,
                        "no descriptor of the service's to be open when nothing is going on",
                        opened.fd() + " is, opened for " + opened.openedFor()));
    }
}
