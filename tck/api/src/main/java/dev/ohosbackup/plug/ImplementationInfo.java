package dev.ohosbackup.plug;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who an implementation is and what its test bench can do.
 *
 * @param name         what it is called
 * @param vendor       who makes it
 * @param version      which one it is
 * @param apiLevel     its API level, 10 or higher
 * @param capabilities what its bench can do; a claim that is not kept is a failure
 */
public record ImplementationInfo(
        String name, String vendor, String version, int apiLevel, Set<Capability> capabilities) {

    public ImplementationInfo {
        // In the order of the enum, so that reports of two runs are the same text.
        capabilities = Collections.unmodifiableSet(new TreeSet<>(capabilities));
    }
}
