package dev.ohosbackup.suite.vectors;

/** A vector file is wrong; the message is for its author, and a stack trace would tell them nothing. */
final class MalformedVectorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedVectorException(String file, String trouble) {
        super(file + ": " + trouble, null, false, false);
    }

    MalformedVectorException(String file, String id, String trouble) {
        this(file, "vector \"" + id + "\": " + trouble);
    }
}
