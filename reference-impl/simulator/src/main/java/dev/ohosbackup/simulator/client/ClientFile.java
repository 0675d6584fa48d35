package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.simulator.files.FdTable;
import java.io.IOException;

/** A file that the client hands to the service by its descriptor. The descriptor stays the client's. */
record ClientFile(FdTable fds) {
    byte[] read(int fd, String what) {
        if (!fds.isOpen(fd)) {
            throw new BusinessError(
                    ErrorCode.INVALID_ARGUMENT, "The descriptor of " + what + " must be open, but " + fd + " is not");
        }
        try {
            return fds.readAll(fd);
        } catch (IOException unreadable) {
            throw new BusinessError(
                    ErrorCode.IO_ERROR, "The file of " + what + " could not be read: " + unreadable.getMessage());
        }
    }
}
