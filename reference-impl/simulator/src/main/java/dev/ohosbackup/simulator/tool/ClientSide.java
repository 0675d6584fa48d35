package dev.ohosbackup.simulator.tool;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.VirtualClock;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.journal.JournalEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** How a client's program uses a device: it waits only so long, gives up after a refusal, and remembers what went wrong. */
public final class ClientSide {
    /** Longer than any limit that nobody has changed; one of four hours, the longest, counts as trouble. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    private static final int ATTEMPTS = 3;
    private static final List<Duration> LATER = List.of(Duration.ofSeconds(1), Duration.ofHours(1));

    private final Device device;
    private final Supplier<List<JournalEntry>> journal;
    private final int apiLevel;
    private final VirtualClock clock;
    private final FileIo io;
    private final List<String> troubles = new ArrayList<>();

    /** A program on a device of the simulator's own. */
    public ClientSide(SimulatedDevice device, int apiLevel) {
        this(device, device::journal, apiLevel);
    }

    /**
     * A program on a device that somebody may stand before.
     *
     * @param journal what has happened on the device behind it
     */
    public ClientSide(Device device, Supplier<List<JournalEntry>> journal, int apiLevel) {
        this.device = device;
        this.journal = journal;
        this.apiLevel = apiLevel;
        this.clock = device.control(VirtualClock.class).orElseThrow();
        this.io = device.fileIo();
    }

    /** What it runs on. */
    public Device device() {
        return device;
    }

    List<JournalEntry> journal() {
        return journal.get();
    }

    /** What an application itself would do to its files. */
    public SandboxEditor editor() {
        return device.control(SandboxEditor.class).orElseThrow();
    }

    /** Whether the device has this API level or a higher one. */
    public boolean atLeast(int level) {
        return apiLevel >= level;
    }

    /** The device's time. */
    public Instant now() {
        return clock.now();
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        clock.advance(time);
    }

    /** Notes something that could not be done. */
    public void trouble(String what) {
        troubles.add(what);
    }

    /** What could not be done, a sentence each. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Whether nothing is planned that could still happen by itself. */
    boolean isAtRest() {
        return clock.untilNextEvent().isEmpty();
    }

    /** Lets things happen until it is done, until nothing is planned any more, or until patience is over. */
    void waitUntil(BooleanSupplier done) {
        Instant end = now().plus(PATIENCE);
        Optional<Duration> next = clock.untilNextEvent();
        while (!done.getAsBoolean()
                && next.isPresent()
                && !now().plus(next.get()).isAfter(end)) {
            clock.advance(next.get());
            next = clock.untilNextEvent();
        }
    }

    /**
     * Opens a session; where that is refused, because an earlier life's session is still being ended, it is tried again
     * a little later, and then later still.
     */
    <T> Optional<T> open(String what, Supplier<T> constructor) {
        Optional<T> opened = Optional.empty();
        for (int attempt = 0; attempt <= LATER.size() && opened.isEmpty(); attempt++) {
            try {
                opened = Optional.of(constructor.get());
            } catch (BusinessError refused) {
                if (attempt == LATER.size()) {
                    trouble(what + " was refused with " + refused.code());
                } else {
                    pass(LATER.get(attempt));
                }
            }
        }
        return opened;
    }

    /** Asks something that is answered at once; empty when it is refused. */
    public <T> Optional<T> now(String what, Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (BusinessError refused) {
            trouble(what + " was refused with " + refused.code());
            return Optional.empty();
        }
    }

    /** Waits for the answer to a call; empty when it is refused or does not come. */
    public <T> Optional<T> answer(String what, Supplier<CompletionStage<T>> call) {
        return settled(what, call).map(CompletableFuture::join);
    }

    /** Waits for the answer to a call that carries nothing; whether it was a success. */
    boolean done(String what, Supplier<CompletionStage<Void>> call) {
        return settled(what, call).isPresent();
    }

    /** The same, tried again when it fails: what cannot be done without. */
    boolean insist(String what, Supplier<CompletionStage<Void>> call) {
        boolean done = false;
        for (int attempt = 0; attempt < ATTEMPTS && !done; attempt++) {
            done = done(what, call);
        }
        return done;
    }

    private <T> Optional<CompletableFuture<T>> settled(String what, Supplier<CompletionStage<T>> call) {
        Optional<CompletableFuture<T>> sent = now(what, () -> call.get().toCompletableFuture());
        sent.ifPresent(answer -> waitUntil(answer::isDone));
        if (sent.filter(answer -> !answer.isDone()).isPresent()) {
            trouble(what + " was never answered");
            return Optional.empty();
        }
        return sent.filter(answer -> !isRefused(what, answer));
    }

    private boolean isRefused(String what, CompletableFuture<?> answer) {
        if (!answer.isCompletedExceptionally()) {
            return false;
        }
        try {
            answer.join();
            return false;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof BusinessError error) {
                trouble(what + " was refused with " + error.code());
                return true;
            }
            throw refused;
        }
    }

    /** All that is behind a descriptor, which is closed; empty when it cannot be read whole. */
    public Optional<byte[]> readAndClose(int fd, String what) {
        try {
            return read(fd, what);
        } finally {
            close(fd);
        }
    }

    /** All that is behind a descriptor; empty when it cannot be read whole. */
    Optional<byte[]> read(int fd, String what) {
        try {
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            long size = io.size(fd);
            while (read.size() < size) {
                byte[] part = io.read(fd, read.size(), (int) (size - read.size()));
                if (part.length == 0) {
                    throw new IOException("only " + read.size() + " of " + size + " bytes came");
                }
                read.writeBytes(part);
            }
            return Optional.of(read.toByteArray());
        } catch (IOException unreadable) {
            trouble(what + " could not be read");
            return Optional.empty();
        }
    }

    /** Writes everything and closes the descriptor; whether all could be written. */
    boolean writeAndClose(int fd, byte[] content, String what) {
        try {
            io.write(fd, 0, content);
            return true;
        } catch (IOException unwritable) {
            trouble(what + " could not be written");
            return false;
        } finally {
            close(fd);
        }
    }

    void close(File file) {
        close(file.fd());
        file.manifestFd().ifPresent(this::close);
    }

    void close(int fd) {
        try {
            io.close(fd);
        } catch (IOException notOpen) {
            trouble("descriptor " + fd + " was not open");
        }
    }

    int open(byte[] content) {
        try {
            return io.open(content);
        } catch (IOException impossible) {
            throw new IllegalStateException("a file of the client's own could not be made", impossible);
        }
    }
}
