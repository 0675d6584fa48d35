package dev.ohosbackup.simulator.errors;

import java.util.List;

/**
 * A way to make a member or callback report a code.
 *
 * @param words   what is done, for people
 * @param with    does it and gives the codes that were reported
 * @param without does the same without the cause and gives the codes that were reported
 */
record Provocation(String words, Run with, Run without) {

    /** Something done with a device; gives the codes that the member or callback reported. */
    interface Run {
        List<Integer> codes(Scene scene);
    }
}
