package dev.ohosbackup.cli.implementation;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Loads a vendor's classes before the kit's of the same name, so that a vendor keeps the libraries it was built with.
 *
 * <p>Only the seam is always the kit's own: a second copy of the API would be another type to the JVM. What the vendor's
 * jar does not hold is looked for in the kit, so that it may wrap an implementation which the kit brings along.
 */
final class VendorClassLoader extends URLClassLoader {
    private static final List<String> SEAM = List.of("java.", "dev.ohosbackup.api.", "dev.ohosbackup.plug.");

    static {
        registerAsParallelCapable();
    }

    VendorClassLoader(URL jar, ClassLoader kit) {
        super("vendor", new URL[] {jar}, kit);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (SEAM.stream().anyMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : loadOwnFirst(name, resolve);
        }
    }

    private Class<?> loadOwnFirst(String name, boolean resolve) throws ClassNotFoundException {
        try {
            Class<?> own = findClass(name);
            if (resolve) {
                resolveClass(own);
            }
            return own;
        } catch (ClassNotFoundException notOwn) {
            return super.loadClass(name, resolve);
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> ownFirst = new ArrayList<>(Collections.list(findResources(name)));
        ownFirst.addAll(Collections.list(getParent().getResources(name)));
        return Collections.enumeration(ownFirst);
    }
}
