package dev.ohosbackup.simulator;

import dev.ohosbackup.simulator.extension.BackupExtensionAbility;
import dev.ohosbackup.simulator.service.Quirk;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What all devices of one simulator have in common.
 *
 * @param quirks    where they do what OpenHarmony does instead of what the documents say
 * @param abilities what makes the abilities that are written in Java, by bundle
 */
record DeviceMake(Set<Quirk> quirks, Map<String, Supplier<? extends BackupExtensionAbility>> abilities) {
    DeviceMake {
        quirks = Set.copyOf(quirks);
        abilities = Collections.unmodifiableMap(new TreeMap<>(abilities));
    }

    DeviceMake with(String bundleName, Supplier<? extends BackupExtensionAbility> maker) {
        Map<String, Supplier<? extends BackupExtensionAbility>> more = new TreeMap<>(abilities);
        more.put(bundleName, maker);
        return new DeviceMake(quirks, more);
    }
}
