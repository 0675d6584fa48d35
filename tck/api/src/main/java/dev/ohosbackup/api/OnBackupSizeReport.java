package dev.ohosbackup.api;

/**
 * Takes the reports of a size scan.
 *
 * <p>{@code api20:778}; API 18.
 */
@FunctionalInterface
@Spec(since = 18, api20 = 778)
public interface OnBackupSizeReport {

    /**
     * Takes one report.
     *
     * @param reportInfo JSON text: {@code scaned} (so spelt), the bundles finished since the last report, each with
     *     {@code dataSize} and {@code incDataSize} in bytes, −1 where that number is not known; and {@code scanning}, the
     *     bundle being measured, empty in the last report and only there
     */
    void report(String reportInfo);
}
