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

    /** The bytes of a text. */
    static byte[] bytesOf(Text text) {
        return text.text().getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of a noise. */
    static byte[] bytesOf(Noise noise) {
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
