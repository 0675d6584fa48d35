package dev.ohosbackup.plug;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What is in a file of a {@link World}, in a form short enough to write down. */
public sealed interface Content {

    /**
     * This text in UTF-8.
     *
     * @param text the whole file
     */
    record Text(String text) implements Content {}

    /**
     * Bytes that look like noise: byte number {@code i} is the lowest byte of SplitMix64's output for state {@code seed
     * + (i / 8 + 1) * 0x9E3779B97F4A7C15}, shifted right by {@code 8 * (i % 8)}.
     *
     * @param size how many bytes
     * @param seed which noise
     */
    record Noise(int size, long seed) implements Content {
        public Noise {
            if (size < 0) {
                throw new IllegalArgumentException("expected 0 or more bytes of noise, got " + size);
            }
        }
    }

    /**
     * The same bytes as another file of the same application, which stands earlier in its list. A bench may make it a
     * hard link, so that a world of many large files stays small.
     *
     * @param path the other file
     */
    record SameAs(String path) implements Content {}

    /**
     * These bytes.
     *
     * @param bytes the whole file; a copy of them is kept
     */
    record Bytes(byte[] bytes) implements Content {
        public Bytes {
            bytes = bytes.clone();
        }

        /** A copy of them. */
        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "Bytes[size=" + bytes.length + "]";
        }
    }

    /**
     * The bytes of a content that says them by itself.
     *
     * @throws IllegalArgumentException for {@link SameAs}, whose bytes another file of its application says
     */
    static byte[] bytesOf(Content content) {
        // A switch over the sealed type would need Java 21.
        if (content instanceof Text text) {
            return text.text().getBytes(StandardCharsets.UTF_8);
        } else if (content instanceof Noise noise) {
            return bytesOf(noise);
        } else if (content instanceof Bytes own) {
            return own.bytes();
        }
        throw new IllegalArgumentException("expected a content that says its bytes by itself, got " + content);
    }

    private static byte[] bytesOf(Noise noise) {
        int words = (int) ((noise.size() + 7L) / 8);
        ByteBuffer bytes = ByteBuffer.allocate(words * 8).order(ByteOrder.LITTLE_ENDIAN);
        long state = noise.seed();
        for (int word = 0; word < words; word++) {
            state += 0x9E3779B97F4A7C15L;
            bytes.putLong(mix(state));
        }
        return Arrays.copyOf(bytes.array(), noise.size());
    }

    private static long mix(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
