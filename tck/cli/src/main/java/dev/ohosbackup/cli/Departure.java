package dev.ohosbackup.cli;

import dev.ohosbackup.cli.screen.Screen;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How the process ends: with the kit's own exit code, or with a word about why not.
 *
 * <p>An implementation runs in the same JVM and can end it with {@code System.exit(0)}, which would read as green; it can
 * also leave threads or shutdown hooks behind that never end. Neither decides here.
 */
final class Departure {
    private static final long HOOKS_MAY_TAKE_MILLIS = 10_000;

    private final AtomicBoolean finished = new AtomicBoolean();

    private Departure() {}

    /** Begins to watch: who ends the JVM before {@link #leaveWith} ends it with exit code 2. */
    static Departure watchedFrom(Screen screen) {
        Departure departure = new Departure();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> departure.complainUnlessFinished(screen), "departure"));
        return departure;
    }

    /** Ends the JVM. Hooks of an implementation get some time, not all of it. */
    void leaveWith(int exitCode) {
        finished.set(true);
        Thread main = Thread.currentThread();
        Thread patience = new Thread(() -> haltWhenStuck(main, exitCode), "departure-patience");
        patience.setDaemon(true);
        patience.start();
        System.exit(exitCode);
    }

    private void complainUnlessFinished(Screen screen) {
        if (!finished.get()) {
            screen.complain("cut-short");
            Runtime.getRuntime().halt(ExitCode.CANNOT_RUN);
        }
    }

    private static void haltWhenStuck(Thread main, int exitCode) {
        try {
            main.join(HOOKS_MAY_TAKE_MILLIS);
        } catch (InterruptedException hurried) {
            // Nobody interrupts this thread but a hook that wants it gone; then it is time as well.
        }
        Runtime.getRuntime().halt(exitCode);
    }
}
