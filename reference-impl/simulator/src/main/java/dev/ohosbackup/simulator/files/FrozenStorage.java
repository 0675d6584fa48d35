package dev.ohosbackup.simulator.files;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A storage as it was at one moment. It stays so, whatever becomes of its origin and of what is made from it. */
public final class FrozenStorage implements AutoCloseable {
    private final Storage untouched;
    private final Likeness likeness;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    /** Takes a storage that nobody else has. */
    FrozenStorage(Storage untouched) {
        this.untouched = untouched;
        untouched.enter();
        try {
            this.likeness = untouched.look();
        } finally {
            untouched.leave();
        }
    }

    /** A storage that is now as the origin was then; several threads may call this at the same time. */
    public Storage fork(Storage.Owner owner) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the snapshot is closed: open devices from it before closing it");
            }
            return likeness.copy(owner);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Frees everything that nothing made from it has too. */
    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            untouched.close();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
