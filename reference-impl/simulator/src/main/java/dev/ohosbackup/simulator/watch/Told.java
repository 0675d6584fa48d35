package dev.ohosbackup.simulator.watch;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import java.util.Optional;

/**
 * What a client is told by one of its callbacks.
 *
 * @param session  the number of the session
 * @param callback such as {@code onFileReady}
 * @param error    the error that comes with it
 * @param bundle   the bundle it is about, as far as the client can tell
 * @param file     the file that it hands over
 */
public record Told(
        int session, String callback, Optional<BusinessError> error, Optional<String> bundle, Optional<File> file) {}
