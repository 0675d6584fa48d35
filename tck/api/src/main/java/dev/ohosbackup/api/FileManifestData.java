package dev.ohosbackup.api;

import java.util.OptionalInt;

/**
 * An open descriptor of a manifest: the list of the files an incremental transfer knows.
 *
 * <p>{@code api20:46}; API 12.
 */
@Spec(since = 12, api20 = 46)
public interface FileManifestData {

    /**
     * The manifest's descriptor; whoever receives it closes it. Empty in the files of a {@link SessionBackup}, which
     * carry no manifest, at API 10, and for a first incremental backup, which has no earlier manifest to hand over.
     */
    OptionalInt manifestFd();
}
