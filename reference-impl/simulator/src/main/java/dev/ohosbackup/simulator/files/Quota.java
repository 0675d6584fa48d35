package dev.ohosbackup.simulator.files;

import java.io.IOException;

/**
 * How much of the medium one storage may take, in whole blocks.
 *
 * <p>What files give back is not followed; it is found by counting again, when what is known to be free is not enough.
 */
final class Quota {
    /** The size of a block in bytes: a file of one byte takes a whole one. */
    static final int BLOCK = 4096;

    /** No limit, for whoever lays down what the limit is counted from. */
    static final long NONE = Long.MAX_VALUE / BLOCK;

    /** Counts what the storage takes now. */
    @FunctionalInterface
    interface Count {
        long blocks() throws IOException;
    }

    private final long limit;
    private final Count used;
    private long atLeastFree;

    Quota(long limit, Count used) {
        this.limit = limit;
        this.used = used;
        // Without a limit nobody needs to count.
        this.atLeastFree = limit == NONE ? NONE : 0;
    }

    /** How many blocks so many bytes take. */
    static long blocks(long bytes) {
        return (bytes + BLOCK - 1) / BLOCK;
    }

    long limit() {
        return limit;
    }

    /** How many blocks are free. */
    long free() throws IOException {
        atLeastFree = Math.max(0, limit - used.blocks());
        return atLeastFree;
    }

    /** Takes so many blocks, or as many as there are; returns how many that was. */
    long take(long blocks) throws IOException {
        if (blocks > atLeastFree) {
            free();
        }
        long taken = Math.min(blocks, atLeastFree);
        atLeastFree -= taken;
        return taken;
    }
}
