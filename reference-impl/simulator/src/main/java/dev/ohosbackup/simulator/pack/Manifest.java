package dev.ohosbackup.simulator.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A manifest: what a file of an incremental backup holds, or, as {@code all.rp}, all that the application had.
 *
 * <p>It is a text of two heading lines and one line for each file and directory, of eight columns; seven columns are
 * read too, as older services wrote them.
 */
public final class Manifest {
    private static final String VERSION = "version=1.0&attrNum=8";
    private static final String COLUMNS = "path;mode;dir;size;mtime;hash;usertar;encodeFlag";
    private static final String EVERY_COLUMNS_START = "path;mode;dir;size;mtime;hash;";

    private final Map<String, ManifestEntry> entries = new LinkedHashMap<>();

    /** A manifest of these entries, each path once. */
    public Manifest(Collection<ManifestEntry> entries) {
        for (ManifestEntry entry : entries) {
            if (this.entries.put(entry.path(), entry) != null) {
                throw new IllegalArgumentException(entry.path() + " is listed twice");
            }
        }
    }

    /** All entries, in the order of their lines. */
    public List<ManifestEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The entry of this path, absolute as the application sees it. */
    public Optional<ManifestEntry> entry(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    /** Its text in UTF-8. */
    public byte[] toBytes() {
        StringBuilder text =
                new StringBuilder(VERSION).append('\n').append(COLUMNS).append('\n');
        entries.values().forEach(entry -> text.append(ManifestLine.write(entry)).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a manifest that may not have been written: a descriptor's file without a single byte.
     *
     * @return empty for no bytes at all
     */
    public static Optional<Manifest> parseUnlessEmpty(byte[] bytes) throws BadArchiveException {
        return bytes.length == 0 ? Optional.empty() : Optional.of(parse(bytes));
    }

    /**
     * Reads a manifest.
     *
     * @throws BadArchiveException when it is not one, with the number of the line that is wrong
     */
    public static Manifest parse(byte[] bytes) throws BadArchiveException {
        List<String> lines = lines(bytes);
        if (lines.isEmpty() || !lines.get(0).matches("version=1\\.\\d+&attrNum=[78]")) {
            throw new BadArchiveException("manifest, line 1: expected \"" + VERSION + "\", got \""
                    + (lines.isEmpty() ? "" : shortened(lines.get(0))) + "\"");
        }
        if (lines.size() < 2 || !lines.get(1).startsWith(EVERY_COLUMNS_START)) {
            throw new BadArchiveException("manifest, line 2: expected \"" + COLUMNS + "\", got \""
                    + (lines.size() < 2 ? "" : shortened(lines.get(1))) + "\"");
        }
        Map<String, ManifestEntry> read = new LinkedHashMap<>();
        for (int i = 2; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                ManifestEntry entry = ManifestLine.read(lines.get(i), "manifest, line " + (i + 1));
                if (read.put(entry.path(), entry) != null) {
                    throw new BadArchiveException(
                            "manifest, line " + (i + 1) + ": " + entry.path() + " is listed twice");
                }
            }
        }
        return new Manifest(read.values());
    }

    private static List<String> lines(byte[] bytes) throws BadArchiveException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new BadArchiveException(
                    "manifest: expected a text in UTF-8, got " + bytes.length + " bytes that are not", notText);
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            lines.add(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
        return lines;
    }

    private static String shortened(String line) {
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
