package dev.ohosbackup.plug;

import java.time.Instant;

/**
 * A file in an application's sandbox. The directories above it are made as they are needed, with mode 0755.
 *
 * @param path     absolute, as the application sees it: {@code /data/storage/el2/base/files/a.txt}
 * @param content  what is in it
 * @param mode     its permission bits, such as 0644
 * @param modified when it was last modified, in whole seconds
 */
public record FileSpec(String path, Content content, int mode, Instant modified) {}
