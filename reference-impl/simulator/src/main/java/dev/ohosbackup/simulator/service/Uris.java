package dev.ohosbackup.simulator.service;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Which names a file of a transfer may have (R19): so none of them leads out of the folder it is put in. */
final class Uris {
    private static final Pattern ALLOWED = Pattern.compile("[0-9a-zA-Z_.]+");
    private static final Pattern FILE_NAME = Pattern.compile("[^/\\x00]+");
    /** The longest file name of the storage in bytes, less the ending of the manifest beside it. */
    private static final int LONGEST = 255 - Transfers.MANIFEST_ENDING.length();

    /** How much of a wrong uri a message shows. */
    private static final int MOST_SHOWN = 80;

    private Uris() {}

    static void check(String uri, boolean anyCharacters) {
        Pattern allowed = anyCharacters ? FILE_NAME : ALLOWED;
        boolean fine = StandardCharsets.UTF_8.newEncoder().canEncode(uri)
                && uri.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                && allowed.matcher(uri).matches()
                && !uri.equals(".")
                && !uri.equals("..");
        if (!fine) {
            throw new BusinessError(
                    ErrorCode.INVALID_ARGUMENT,
                    "The uri '" + shown(uri) + "' must be a file name of 1 to " + LONGEST + " bytes out of "
                            + (anyCharacters ? "all characters but '/' and NUL" : "0-9, a-z, A-Z, '_' and '.'")
                            + ", and neither '.' nor '..'");
        }
    }

    private static String shown(String uri) {
        String plain = uri.replace('\0', '?');
        return plain.length() <= MOST_SHOWN ? plain : plain.substring(0, MOST_SHOWN) + "…";
    }
}
