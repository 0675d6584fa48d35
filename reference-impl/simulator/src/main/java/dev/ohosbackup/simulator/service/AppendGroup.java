package dev.ohosbackup.simulator.service;

/** The bundles of one append: when the last of them is through, the client is told so, once (R15). */
final class AppendGroup {
    private final Runnable allThrough;
    private int open;

    AppendGroup(int bundles, Runnable allThrough) {
        this.open = bundles;
        this.allThrough = allThrough;
    }

    /** One of its bundles was refused or has ended. */
    void oneThrough() {
        open--;
        if (open == 0) {
            allThrough.run();
        }
    }
}
