package dev.ohosbackup.simulator.service;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import java.util.regex.Pattern;

/** Which names a file of a transfer may have (R19): so none of them leads out of the folder it is put in. */
final class Uris {
    private static final Pattern ALLOWED = Pattern.compile("[0-9a-zA-Z_.]+");
    private static final Pattern FILE_NAME = Pattern.compile("[^/\\x00]+");
    /** The longest file name of the storage, less the ending of the manifest beside it. */
    private static final int LONGEST = 255 - Transfers.MANIFEST_ENDING.length();

    private Uris() {}

    static void check(String uri, boolean anyCharacters) {
        Pattern allowed = anyCharacters ? FILE_NAME : ALLOWED;
        boolean fine =
                allowed.matcher(uri).matches() && !uri.equals(".") && !uri.equals("..") && uri.length() <= LONGEST;
        if (!fine) {
            throw new BusinessError(
                    ErrorCode.INVALID_ARGUMENT,
                    "The uri '" + uri + "' must be a file name of 1 to " + LONGEST
                            + " characters out of 0-9, a-z, A-Z, '_' and '.', and neither '.' nor '..'");
        }
    }
}
