package dev.ohosbackup.api;

import java.util.concurrent.CompletionStage;

/**
 * The members that all three session classes have.
 *
 * <p>The documents know no such type; it is here so that what holds for every session can be said once. Each session
 * class declares the members again with its own lines and codes.
 */
public interface Session {

    /** Describes what this device can back up, as a JSON file; API 18. */
    CompletionStage<FileData> getLocalCapabilities();

    /** Ends the session and disconnects from the service; API 12. */
    CompletionStage<Void> release();

    /** Ends one bundle's task; API 18. */
    int cancel(String bundleName);

    /** Empties an application's temporary folders; API 20. */
    CompletionStage<Boolean> cleanBundleTempDir(String bundleName);

    /** Asks an application to describe its abilities; API 20. */
    CompletionStage<String> getCompatibilityInfo(String bundleName, String extInfo);
}
