package dev.ohosbackup.cli.maven;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;

/**
 * Says the report's path once Maven has finished talking, so that it is the last line whatever the build came to.
 *
 * <p>A shutdown hook in Maven's JVM. By then the class loader that brought it may be closed, so it holds everything that
 * it needs: one class, no lambda, no inner class, and only JDK classes that the registration has used already.
 */
final class LastLine extends Thread {
    private final File report;
    private final long before;
    private final FileOutputStream out;
    private final byte[] line;

    private LastLine(ThreadGroup group, File report) {
        super(group, "report-path");
        this.report = report;
        this.before = report.lastModified();
        this.out = new FileOutputStream(FileDescriptor.out);
        // Maven leaves its colours off without ending the line; a path that follows them there would be no path.
        String text = System.lineSeparator() + report.getPath() + System.lineSeparator();
        this.line = text.getBytes(Charset.forName(System.getProperty("native.encoding", "UTF-8")));
    }

    /** Registers the hook; called before the run that will write the report. */
    static void register(File report) {
        Runtime.getRuntime().addShutdownHook(new LastLine(rootGroup(), report));
    }

    /** A report older than the registration belongs to an earlier run: then there is nothing to say. */
    @Override
    public void run() {
        if (!report.isFile() || report.lastModified() == before) {
            return;
        }
        try {
            out.write(line);
            out.flush();
        } catch (IOException closed) {
            // Nobody listens any more.
            return;
        }
    }

    // The goal that calls this ends every thread of its own group when it returns.
    private static ThreadGroup rootGroup() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
