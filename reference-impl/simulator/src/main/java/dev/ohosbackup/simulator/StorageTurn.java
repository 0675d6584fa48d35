package dev.ohosbackup.simulator;

import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.files.Storage;

/** Files get the time of the device in which a thread is, also where several devices share a file system. */
record StorageTurn(Storage storage) implements EventLoop.Turn {
    @Override
    public void begins() {
        storage.enter();
    }

    @Override
    public void ends() {
        storage.leave();
    }
}
