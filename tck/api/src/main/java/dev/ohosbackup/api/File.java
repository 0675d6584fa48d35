package dev.ohosbackup.api;

import java.util.OptionalInt;

/**
 * One file of a transfer, as {@link GeneralCallbacks#onFileReady} hands it over.
 *
 * <p>{@code api10:41}, {@code api20:101}; from API 12 it may carry a manifest ({@code api20:112}).
 *
 * @param bundleName the application it belongs to
 * @param uri        its name in the transfer
 * @param fd         its descriptor; the client must close it
 * @param manifestFd its manifest's descriptor, where there is one; the client must close it
 */
@Spec(since = 10, api10 = 41, api20 = 101)
public record File(String bundleName, String uri, int fd, OptionalInt manifestFd)
        implements FileMeta, FileData, FileManifestData {}
