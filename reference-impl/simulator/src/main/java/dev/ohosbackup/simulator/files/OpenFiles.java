package dev.ohosbackup.simulator.files;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of one storage that are open now. */
final class OpenFiles {
    private final Set<MeteredChannel> open = new LinkedHashSet<>();

    MeteredChannel add(MeteredChannel channel) {
        open.add(channel);
        return channel;
    }

    void remove(MeteredChannel channel) {
        open.remove(channel);
    }

    List<MeteredChannel> all() {
        return List.copyOf(open);
    }

    /** Those that somebody may write to still, by their inodes. */
    Set<Object> beingWritten() {
        return open.stream()
                .filter(MeteredChannel::isForWriting)
                .map(MeteredChannel::inode)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
