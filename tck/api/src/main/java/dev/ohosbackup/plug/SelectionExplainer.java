package dev.ohosbackup.plug;

import java.util.Optional;

/**
 * A control for people who write a {@code backup_config.json}: why the next backup takes a path, or does not. No
 * capability claims it and no check uses it; what a backup does take is seen from its files alone.
 */
public interface SelectionExplainer {

    /**
     * An answer.
     *
     * @param taken   whether the next backup takes it
     * @param rule    the rule that decides, in the implementation's words
     * @param pattern the include or exclude that decides, as it is written in the file; empty where none does
     */
    record Reason(boolean taken, String rule, Optional<String> pattern) {}

    /**
     * Why a path is taken, or is not.
     *
     * @param bundleName an installed application
     * @param path       absolute, as the application sees it, whether or not there is something
     * @throws IllegalArgumentException when the application is not installed, or when the path is relative or holds
     *     {@code ..} or NUL
     */
    Reason explain(String bundleName, String path);
}
