package dev.ohosbackup.cli.config;

import java.util.List;

/**
 * Something that a device does not do with a {@code backup_config.json} as its author has meant it.
 *
 * @param grave   whether the application, or a scene of it, is not backed up at all for it
 * @param where   a JSON pointer into the file, such as {@code /includes/2}
 * @param message which message tells it
 * @param details what it speaks of, in the order of its placeholders
 */
public record Finding(boolean grave, String where, String message, List<Object> details) {
    static Finding grave(String where, String message, Object... details) {
        return new Finding(true, where, message, List.of(details));
    }

    static Finding light(String where, String message, Object... details) {
        return new Finding(false, where, message, List.of(details));
    }
}
