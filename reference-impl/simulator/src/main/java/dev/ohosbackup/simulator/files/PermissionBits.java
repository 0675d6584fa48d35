package dev.ohosbackup.simulator.files;

import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Permission bits such as 0644, as a number and as {@code java.nio.file} has them. */
public final class PermissionBits {
    private PermissionBits() {}

    /** The bits of these permissions, 0 to 0777. */
    public static int of(Set<PosixFilePermission> permissions) {
        int bits = 0;
        for (PosixFilePermission permission : permissions) {
            bits |= bit(permission);
        }
        return bits;
    }

    /** The permissions of these bits; bits above 0777, such as those of the file's type, do not count. */
    public static Set<PosixFilePermission> toSet(int bits) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission permission : PosixFilePermission.values()) {
            if ((bits & bit(permission)) != 0) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    // The constants stand from owner-read to others-execute, as the bits do from 0400 to 0001.
    private static int bit(PosixFilePermission permission) {
        return 0400 >> permission.ordinal();
    }
}
