package dev.ohosbackup.cli.implementation;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.plug.BackupImplementation;
import java.util.ServiceLoader;

/**
 * The reference implementation: the one of that name which the kit's own class path offers.
 *
 * @param loader the kit's class loader
 */
record Reference(ClassLoader loader) implements Origin {

    @Override
    public BackupImplementation make() throws CannotRunException {
        for (BackupImplementation offered : ServiceLoader.load(BackupImplementation.class, loader)) {
            if (offered.info().name().equals(REFERENCE)) {
                return offered;
            }
        }
        throw new CannotRunException("reference.absent");
    }
}
