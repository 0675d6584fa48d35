package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.selftest.wrong.Wrong;
import dev.ohosbackup.selftest.wrong.WrongImplementation;
import java.util.function.Supplier;

/**
 * A wrong implementation: the reference with one documented behaviour broken.
 *
 * @param name   a slug that is unique among them
 * @param breaks the requirement that it breaks
 * @param how    what it does instead, in one sentence
 * @param level  the API level it is run at
 * @param wrong  what is wrong, anew for each device
 */
record Mutant(String name, String breaks, String how, int level, Supplier<Wrong> wrong) {

    /** At the highest level, where most requirements hold. */
    static Mutant of(String name, String breaks, String how, Supplier<Wrong> wrong) {
        return new Mutant(name, breaks, how, 20, wrong);
    }

    BackupImplementation implementation() {
        return new WrongImplementation(name, wrong);
    }
}
