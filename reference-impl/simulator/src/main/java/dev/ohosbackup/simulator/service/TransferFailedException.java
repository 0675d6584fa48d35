package dev.ohosbackup.simulator.service;

import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.simulator.faults.MishapException;
import dev.ohosbackup.simulator.faults.SystemErrorException;
import dev.ohosbackup.simulator.files.NoSpaceException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Data of a bundle could not be packed, handed over or restored: the work failed, or something happened in the middle of
 * it that is not about the data.
 */
final class TransferFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final transient Optional<Mishap> mishap;

    private TransferFailedException(Failure failure, Optional<Mishap> mishap, Exception cause) {
        super(cause.getMessage(), cause);
        this.failure = failure;
        this.mishap = mishap;
    }

    /** The work failed. */
    static TransferFailedException with(Failure failure, Exception cause) {
        return new TransferFailedException(failure, Optional.empty(), cause);
    }

    /** What trouble with files comes to: of an error of the storage's own, that a file is missing or that all is full. */
    static TransferFailedException because(IOException trouble) {
        if (trouble instanceof MishapException met) {
            return new TransferFailedException(Failure.of(met.mishap()), Optional.of(met.mishap()), trouble);
        }
        if (trouble instanceof SystemErrorException injected) {
            return with(Failure.of(injected.error()), trouble);
        }
        if (trouble instanceof NoSpaceException) {
            return with(Failure.FULL, trouble);
        }
        return with(
                trouble instanceof NoSuchFileException ? Failure.of(SystemError.ENOENT) : Failure.UNREADABLE, trouble);
    }

    /** Whether the whole bundle is struck, and not only the one file that was being handed over. */
    private boolean strikesTheBundle() {
        return mishap.filter(met ->
                        met instanceof Mishap.Die || met instanceof Mishap.ServiceDeath || met instanceof Mishap.Cancel)
                .isPresent();
    }

    /** Hands the failure of one file to who tells of it, or what strikes the whole bundle to who ends it. */
    void ofOneFile(Consumer<Failure> tell, Consumer<Mishap> meet) {
        if (strikesTheBundle()) {
            meet.accept(mishap.orElseThrow());
        } else {
            tell.accept(failure);
        }
    }

    /** Hands the failure of the bundle's data to who ends it, or what else has happened to who meets that. */
    void ofTheBundle(Consumer<Failure> end, Consumer<Mishap> meet) {
        mishap.ifPresentOrElse(meet, () -> end.accept(failure));
    }
}
