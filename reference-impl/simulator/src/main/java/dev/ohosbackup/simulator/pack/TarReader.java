package dev.ohosbackup.simulator.pack;

import dev.ohosbackup.simulator.files.Disk;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Reads one tar that somebody else may have written, and trusts nothing in it. */
final class TarReader implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    /**
     * A file or directory in a tar.
     *
     * @param path     absolute, as the application sees it
     * @param mode     its permission bits
     * @param modified when it was last modified, in whole seconds
     */
    record Item(String path, boolean directory, int mode, Instant modified) {}

    /** The library takes a tar that is cut off between two entries for a whole one; its end tells them apart. */
    private static final class MarkedTar extends TarArchiveInputStream {
        private boolean ended;

        MarkedTar(InputStream in) {
            super(in, "UTF-8");
        }

        @Override
        protected boolean isEOFRecord(byte[] record) {
            boolean last = super.isEOFRecord(record);
            ended |= last && record != null;
            return last;
        }
    }

    private final String name;
    private final MarkedTar tar;
    private final byte[] buffer = new byte[BUFFER];

    TarReader(Disk disk, Path file) throws IOException {
        name = file.getFileName().toString();
        tar = new MarkedTar(new BufferedInputStream(disk.newInputStream(file), BUFFER));
    }

    /** The next file or directory; empty behind the last. */
    Optional<Item> next() throws BadArchiveException {
        TarArchiveEntry entry;
        try {
            entry = tar.getNextEntry();
        } catch (IOException | RuntimeException damaged) {
            // The library also reports damage by unchecked exceptions, such as of numbers that are none.
            throw damaged(damaged);
        }
        if (entry == null) {
            if (!tar.ended) {
                throw new BadArchiveException(name + ": expected the end mark of a tar, but it is cut off");
            }
            return Optional.empty();
        }
        if (!entry.isCheckSumOK()) {
            throw new BadArchiveException(
                    name + ": the checksum of the header of \"" + entry.getName() + "\" is wrong");
        }
        if (!isFileOrDirectory(entry)) {
            throw new BadArchiveException(name + ": expected files and directories only, got \"" + entry.getName()
                    + "\" of type '" + (char) entry.getLinkFlag() + "'; nothing was restored");
        }
        return Optional.of(new Item(
                ArchivePath.relative(entry.getName(), name),
                entry.isDirectory(),
                entry.getMode(),
                Instant.ofEpochSecond(entry.getLastModifiedTime().toInstant().getEpochSecond())));
    }

    private static boolean isFileOrDirectory(TarArchiveEntry entry) {
        return switch (entry.getLinkFlag()) {
            case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL -> !entry.isSparse();
            case TarConstants.LF_DIR -> true;
            default -> false;
        };
    }

    /** The content of the file that {@link #next()} gave. */
    void copyTo(OutputStream out) throws BadArchiveException, IOException {
        for (int read = read(); read >= 0; read = read()) {
            out.write(buffer, 0, read);
        }
    }

    private int read() throws BadArchiveException {
        try {
            return tar.read(buffer);
        } catch (IOException | RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    private BadArchiveException damaged(Exception cause) {
        return new BadArchiveException(
                name + ": expected a tar, but it is damaged or cut off: " + cause.getMessage(), cause);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
