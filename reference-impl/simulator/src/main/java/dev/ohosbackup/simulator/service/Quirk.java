package dev.ohosbackup.simulator.service;

/**
 * Something that OpenHarmony's own service does otherwise than the documents say. The simulator follows the documents;
 * with a quirk it follows the service there, so that code can be tried against both.
 */
public enum Quirk {
    /** A second {@code appendBundles} on a full backup or a restore is accepted (R1; api20:1172, api20:2003). */
    REPEATED_APPENDS,
    /** {@code updateSendRate} takes up to 10000 files a second instead of 800 (R7; api20:724). */
    SEND_RATE_10000,
    /** {@code FileMeta.uri} may hold any character that a file name may hold (R19; api20:21). */
    ANY_URI_CHARACTERS,
    /** Bundles start in the order of their names, whatever their priorities are (R22; api20:81). */
    BUNDLE_NAME_ORDER,
    /**
     * Callbacks report codes that no document lists for them, such as 13500007 for an application that threw; without
     * it those are 13900042 (api20:184, api20:228).
     */
    UNDOCUMENTED_CODES
}
