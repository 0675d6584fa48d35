package dev.ohosbackup.plug.fault;

/** The ways in which a system call fails that a backup can meet. */
public enum SystemError {
    /** Input or output failed. */
    EIO,
    /** Access was denied. */
    EACCES,
    /** A descriptor was not open. */
    EBADF,
    /** A file became too large. */
    EFBIG,
    /** Memory ran out. */
    ENOMEM,
    /** The process had too many descriptors open. */
    EMFILE,
    /** There was no such file. */
    ENOENT,
    /** An argument was invalid. */
    EINVAL,
    /** No space was left on the device. */
    ENOSPC
}
