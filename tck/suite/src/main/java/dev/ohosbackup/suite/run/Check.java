package dev.ohosbackup.suite.run;

import dev.ohosbackup.suite.Sha256;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.results.CheckKind;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A planned check.
 *
 * @param id          the test platform's unique id
 * @param kind        how it is written
 * @param name        the sentence it proves
 * @param requirement the requirement it is about
 */
record Check(String id, CheckKind kind, String name, Requirement requirement) {

    /** Where its journal lies, relative to {@code results.json}: readable, and unique for any script. */
    String journalPath() {
        String readable =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String digest =
                Sha256.of((kind + name).getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        return "journals/" + kind.name().toLowerCase(Locale.ROOT) + "/"
                + readable.substring(0, Math.min(80, readable.length())) + "-" + digest + ".json";
    }

    /** The seed of its first device: the same whenever it runs under the same seed, alone or with others. */
    long seed(long runSeed) {
        return (runSeed * 1_000_003 + name.hashCode()) & 0x7fff_ffffL;
    }
}
