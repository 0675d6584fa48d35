package dev.ohosbackup.simulator.pack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** One line of a {@link Manifest}, as text. */
final class ManifestLine {
    private static final int COLUMNS = 8;

    private ManifestLine() {}

    static String write(ManifestEntry entry) {
        String path = entry.path().substring(1);
        boolean encode = path.chars().anyMatch(ManifestLine::wouldEndAColumn);
        return String.join(
                ";",
                encode ? encoded(path) : path,
                Integer.toString(entry.mode()),
                entry.directory() ? "1" : "0",
                Long.toString(entry.size()),
                Long.toString(entry.modifiedSeconds()),
                entry.hash(),
                entry.incremental() ? "1" : "0",
                encode ? "1" : "0");
    }

    private static boolean wouldEndAColumn(int character) {
        return character == ';' || character == '\n' || character == '\r';
    }

    private static String encoded(String path) {
        StringBuilder text = new StringBuilder();
        path.chars().forEach(character -> {
            if (wouldEndAColumn(character) || character == '%') {
                text.append('%').append(Character.toUpperCase(Character.forDigit(character >> 4, 16)));
                text.append(Character.toUpperCase(Character.forDigit(character & 15, 16)));
            } else {
                text.append((char) character);
            }
        });
        return text.toString();
    }

    static ManifestEntry read(String line, String where) throws BadArchiveException {
        String[] columns = line.split(";", -1);
        if (columns.length != COLUMNS && columns.length != COLUMNS - 1) {
            throw new BadArchiveException(
                    where + ": expected 8 columns, or 7 without encodeFlag, got " + columns.length);
        }
        boolean encoded = columns.length == COLUMNS && flag(columns[7], "encodeFlag", where);
        String path = encoded ? decoded(columns[0], where) : columns[0];
        boolean directory = flag(columns[2], "dir", where);
        String hash = columns[5];
        if (!hash.isEmpty() && !hash.matches("[0-9a-fA-F]{64}")) {
            throw new BadArchiveException(
                    where + ": expected a SHA-256 of 64 hexadecimal digits, got \"" + hash + "\"");
        }
        return new ManifestEntry(
                ArchivePath.absolute(path, where),
                (int) number(columns[1], "mode", 0, 0177777, where),
                directory,
                number(columns[3], "size", 0, Long.MAX_VALUE, where),
                number(columns[4], "mtime", Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond(), where),
                hash.toLowerCase(Locale.ROOT),
                flag(columns[6], "usertar", where));
    }

    private static boolean flag(String column, String name, String where) throws BadArchiveException {
        return switch (column) {
            case "0" -> false;
            case "1" -> true;
            default -> throw new BadArchiveException(where + ": expected " + name + " 0 or 1, got \"" + column + "\"");
        };
    }

    private static long number(String column, String name, long least, long most, String where)
            throws BadArchiveException {
        try {
            long number = Long.parseLong(column);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Reported below, with the same words as a number out of range.
        }
        throw new BadArchiveException(
                where + ": expected " + name + " from " + least + " to " + most + ", got \"" + column + "\"");
    }

    private static String decoded(String text, String where) throws BadArchiveException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                plain.write(bytes[i]);
                continue;
            }
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new BadArchiveException(
                        where + ": expected two hexadecimal digits after each \"%\", got \"" + text + "\"");
            }
            plain.write(high << 4 | low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(plain.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new BadArchiveException(where + ": expected a path in UTF-8, got \"" + text + "\"", notText);
        }
    }
}
