package dev.ohosbackup.cli.implementation;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.plug.BackupImplementation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where an implementation comes from. */
sealed interface Origin permits Reference, ClassOnPath, VendorJar {

    /** The word that names the reference implementation on the command line. */
    String REFERENCE = "reference";

    /** The class loader in which it lives. */
    ClassLoader loader();

    /** Makes it; whatever its constructor throws comes out as it is. */
    BackupImplementation make() throws Throwable;

    /** Reads what a person wrote: the word {@code reference}, a path to a jar, or the name of a class. */
    static Origin of(String argument, ClassLoader kit) throws CannotRunException {
        if (argument.equals(REFERENCE)) {
            return new Reference(kit);
        }
        boolean path = argument.endsWith(".jar") || argument.contains("/") || argument.contains(File.separator);
        if (path || isFile(argument)) {
            return VendorJar.open(argument, kit);
        }
        return new ClassOnPath(argument, kit);
    }

    private static boolean isFile(String argument) {
        try {
            return Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }
}
