package dev.ohosbackup.simulator.pack;

/**
 * A line of a {@link Manifest}.
 *
 * @param path            absolute, as the application sees it
 * @param mode            the whole {@code st_mode}
 * @param directory       whether it is a directory
 * @param size            in bytes; 0 for a directory
 * @param modifiedSeconds when it was last modified, in seconds since 1970, negative before
 * @param hash            its SHA-256 in 64 hexadecimal digits; empty for a directory
 * @param incremental     whether it is sent with this backup
 */
public record ManifestEntry(
        String path, int mode, boolean directory, long size, long modifiedSeconds, String hash, boolean incremental) {

    public ManifestEntry {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("expected an absolute path, got \"" + path + "\"");
        }
    }
}
