package dev.ohosbackup.api;

/**
 * Names one file of one application in a transfer.
 *
 * <p>{@code api10:16}, {@code api20:21}; API 10.
 */
@Spec(since = 10, api10 = 16, api20 = 21)
public interface FileMeta {

    /** The application's bundle name. */
    String bundleName();

    /**
     * The file's name in the transfer: {@code 0-9}, {@code a-z}, {@code A-Z}, {@code _} and {@code .} only; empty in
     * {@link SessionRestore#publishFile(FileMeta)} from API 12.
     */
    String uri();

    /** A {@code FileMeta} with these values. */
    static FileMeta of(String bundleName, String uri) {
        return new Values.Meta(bundleName, uri);
    }
}
