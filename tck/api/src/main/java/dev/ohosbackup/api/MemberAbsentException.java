package dev.ohosbackup.api;

/**
 * Thrown by a call of a member that the device's API level does not have yet.
 *
 * <p>In JavaScript such a member is {@code undefined} and calling it is a {@code TypeError}; it is not a
 * {@link BusinessError}, since nobody was there to report one.
 */
public final class MemberAbsentException extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    public MemberAbsentException(String member, int since, int apiLevel) {
        super(member + " exists from API " + since + "; this device has API " + apiLevel);
    }
}
