package dev.ohosbackup.api;

import java.util.Optional;

/**
 * An error as the platform reports it: thrown by a call, carried by a failed promise, or handed to a callback.
 *
 * <p>Only {@link #code()} and {@link #data()} mean something to a program; the message is for people and differs
 * between implementations.
 */
public final class BusinessError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final transient Optional<String> data;

    public BusinessError(ErrorCode code, String message) {
        this(code.code(), message);
    }

    public BusinessError(int code, String message) {
        this(code, message, Optional.empty());
    }

    private BusinessError(int code, String message, Optional<String> data) {
        super(message);
        this.code = code;
        this.data = data;
    }

    /** The same error about a bundle: its {@link #data()} is the bundle's name. */
    public BusinessError about(String bundleName) {
        return new BusinessError(code, getMessage(), Optional.of(bundleName));
    }

    /** The number, normally one of {@link ErrorCode}. */
    public int code() {
        return code;
    }

    /** What the error is about: for {@code onBundleBegin} and {@code onBundleEnd} the bundle's name, from API 12. */
    public Optional<String> data() {
        return data == null ? Optional.empty() : data;
    }

    @Override
    public String toString() {
        return "BusinessError " + code + (getMessage() == null ? "" : ": " + getMessage());
    }
}
