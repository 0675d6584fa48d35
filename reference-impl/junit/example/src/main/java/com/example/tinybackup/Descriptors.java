package com.example.tinybackup;

import dev.ohosbackup.plug.FileIo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Whole files through descriptors, which are closed in any case. */
final class Descriptors {
    private static final int PIECE = 64 * 1024;

    private Descriptors() {}

    static byte[] readAndClose(FileIo files, int fd) {
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] piece = files.read(fd, 0, PIECE);
            while (piece.length > 0) {
                all.writeBytes(piece);
                piece = files.read(fd, all.size(), PIECE);
            }
            return all.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } finally {
            close(files, fd);
        }
    }

    static void writeAndClose(FileIo files, int fd, byte[] content) {
        try {
            files.write(fd, 0, content);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            close(files, fd);
        }
    }

    static void close(FileIo files, int fd) {
        try {
            files.close(fd);
        } catch (IOException notOpen) {
            throw new UncheckedIOException(notOpen);
        }
    }
}
