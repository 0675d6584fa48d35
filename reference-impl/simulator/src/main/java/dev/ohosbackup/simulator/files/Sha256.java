package dev.ohosbackup.simulator.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lowercase hexadecimal digits. */
public final class Sha256 {
    private final MessageDigest digest;

    private Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** One of what is going to pass. */
    public static Sha256 start() {
        return new Sha256();
    }

    /** The hash of these bytes. */
    public static String of(byte[] bytes) {
        Sha256 sum = start();
        sum.digest.update(bytes);
        return sum.hex();
    }

    /** The hash of all that this stream still gives. */
    public static String of(InputStream in) throws IOException {
        Sha256 sum = start();
        new DigestInputStream(in, sum.digest).transferTo(OutputStream.nullOutputStream());
        return sum.hex();
    }

    /** The same stream, of which everything written is hashed. */
    public OutputStream over(OutputStream out) {
        return new DigestOutputStream(out, digest);
    }

    /** The hash of what has passed; afterwards it is used up. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
