package dev.ohosbackup.cli.implementation;

import dev.ohosbackup.cli.screen.CannotRunException;
import dev.ohosbackup.plug.BackupImplementation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

/**
 * A class that a class loader can see.
 *
 * @param name   the class's name
 * @param loader who can see it
 */
record ClassOnPath(String name, ClassLoader loader) implements Origin {

    @Override
    public BackupImplementation make() throws Throwable {
        Constructor<? extends BackupImplementation> constructor = constructor(type());
        try {
            return constructor.newInstance();
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Class<? extends BackupImplementation> type() throws CannotRunException {
        Class<?> found;
        try {
            found = Class.forName(name, false, loader);
        } catch (ClassNotFoundException absent) {
            throw new CannotRunException("class.absent", name);
        }
        if (!BackupImplementation.class.isAssignableFrom(found)) {
            throw new CannotRunException("class.no-implementation", name);
        }
        return found.asSubclass(BackupImplementation.class);
    }

    private Constructor<? extends BackupImplementation> constructor(Class<? extends BackupImplementation> type)
            throws CannotRunException {
        if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
            throw new CannotRunException("class.no-constructor", name);
        }
        try {
            return type.getConstructor();
        } catch (NoSuchMethodException absent) {
            throw new CannotRunException("class.no-constructor", name);
        }
    }
}
