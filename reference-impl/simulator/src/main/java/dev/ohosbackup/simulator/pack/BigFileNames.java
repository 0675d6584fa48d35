package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.simulator.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Gives each big file of one backup its name on the wire: 16 hexadecimal digits and the extension. */
final class BigFileNames {
    private static final int DIGITS = 16;

    /** A longer extension is no extension, and would make a name that some file systems refuse. */
    private static final int LONGEST_EXTENSION = 64;

    private final Set<String> given = new TreeSet<>();
    private final UnaryOperator<String> hash;

    BigFileNames() {
        this(text -> Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    BigFileNames(UnaryOperator<String> hash) {
        this.hash = hash;
    }

    String nameFor(String path) {
        String digits = hash.apply(path).substring(0, DIGITS);
        for (int counter = 1; !given.add(digits); counter++) {
            digits = hash.apply(path + counter).substring(0, DIGITS);
        }
        return digits + extension(path);
    }

    private static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 ? name.substring(dot) : "";
        // What the documents do not allow in a name is left off rather than changed.
        return extension.matches("\\.[0-9a-zA-Z_]{1," + LONGEST_EXTENSION + "}") ? extension : "";
    }
}
