package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.simulator.app.SelectedEntry;
import dev.ohosbackup.simulator.files.Disk;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Writes one tar in the pax format of POSIX.1-2001. */
final class TarWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /** The longest name in a header of the old format, in bytes. */
    private static final int LONGEST_NAME = 99;

    private final Disk disk;
    private final TarArchiveOutputStream tar;

    TarWriter(Disk disk, Path file) throws IOException {
        this.disk = disk;
        tar = new TarArchiveOutputStream(new BufferedOutputStream(disk.newOutputStream(file), BUFFER), "UTF-8");
        // The pax headers are written here: those of the library carry the name of the user who runs the JVM.
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_ERROR);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_ERROR);
    }

    /** Appends a file with its content, or a directory. */
    void add(SelectedEntry entry) throws IOException {
        String name = entry.path().substring(1) + (entry.directory() ? "/" : "");
        long seconds = entry.modified().getEpochSecond();
        Map<String, String> pax = new LinkedHashMap<>();
        if (!isPlain(name)) {
            pax.put("path", name);
        }
        if (seconds < 0 || seconds > TarConstants.MAXSIZE) {
            pax.put("mtime", Long.toString(seconds));
        }
        String shortName = isPlain(name) ? name : plain(name);
        long shortSeconds = pax.containsKey("mtime") ? 0 : seconds;
        if (!pax.isEmpty()) {
            byte[] records = records(pax);
            TarArchiveEntry header =
                    header("PaxHeaders/" + pathless(shortName), TarConstants.LF_PAX_EXTENDED_HEADER_LC);
            header.setSize(records.length);
            header.setLastModifiedTime(FileTime.fromMillis(1000 * shortSeconds));
            tar.putArchiveEntry(header);
            tar.write(records);
            tar.closeArchiveEntry();
        }
        TarArchiveEntry header = header(shortName, entry.directory() ? TarConstants.LF_DIR : TarConstants.LF_NORMAL);
        header.setMode(entry.mode());
        header.setSize(entry.size());
        header.setLastModifiedTime(FileTime.fromMillis(1000 * shortSeconds));
        tar.putArchiveEntry(header);
        if (!entry.directory()) {
            try (InputStream in = disk.newInputStream(entry.file())) {
                in.transferTo(tar);
            }
        }
        tar.closeArchiveEntry();
    }

    private static TarArchiveEntry header(String name, byte type) {
        TarArchiveEntry header = new TarArchiveEntry(name, type);
        header.setIds(0, 0);
        header.setNames("", "");
        return header;
    }

    private static boolean isPlain(String name) {
        return name.length() <= LONGEST_NAME
                && name.chars().allMatch(character -> character > ' ' && character < 127 && character != '\\');
    }

    /** What a program that knows nothing of pax headers sees instead of the name. */
    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        name.chars()
                .forEach(character -> plain.append(isPlain(Character.toString(character)) ? (char) character : '_'));
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME)).replaceFirst("^/+", "");
    }

    private static String pathless(String name) {
        String file = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.substring(0, Math.min(last.length(), 80));
    }

    private static byte[] records(Map<String, String> pax) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        pax.forEach((key, value) -> {
            byte[] body = (" " + key + "=" + value + "\n").getBytes(StandardCharsets.UTF_8);
            // A record begins with its own length, the digits of that number included.
            int length = body.length + 1;
            while (body.length + Integer.toString(length).length() != length) {
                length++;
            }
            records.writeBytes(Integer.toString(length).getBytes(StandardCharsets.US_ASCII));
            records.writeBytes(body);
        });
        return records.toByteArray();
    }

    /** How large the tar is so far, in bytes. */
    long size() {
        return tar.getBytesWritten();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
