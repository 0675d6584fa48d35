package dev.ohosbackup.cli.screen;

import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Where the kit speaks: standard output for what was asked for, standard error for complaints. */
public final class Screen {
    private static final String START_OF_EMPTY_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final PrintStream err;
    private final Ansi ansi;
    private final Wording wording;
    private String status = "";

    /**
     * A screen.
     *
     * @param out     for what was asked for
     * @param err     for complaints
     * @param ansi    whether colours may be used
     * @param wording in which language it speaks
     */
    public Screen(PrintStream out, PrintStream err, Ansi ansi, Wording wording) {
        this.out = out;
        this.err = err;
        this.ansi = ansi;
        this.wording = wording;
    }

    public Wording wording() {
        return wording;
    }

    public Ansi ansi() {
        return ansi;
    }

    /** Prints a line as it is. */
    public void line(String text) {
        wipeStatus();
        out.println(text);
        out.print(status);
        out.flush();
    }

    /** Keeps a line below all others, where there is a terminal to do so; the empty one takes it away. */
    public void status(String text) {
        if (ansi.enabled() && !text.equals(status)) {
            wipeStatus();
            status = text;
            out.print(status);
            out.flush();
        }
    }

    private void wipeStatus() {
        if (!status.isEmpty()) {
            out.print(START_OF_EMPTY_LINE);
        }
    }

    /** Prints a message. */
    public void say(String key, Object... details) {
        line(wording.text(key, details));
    }

    /** Prints why the kit cannot run, in one line. */
    public void complain(CannotRunException why) {
        complain("cannot-run", why.in(wording));
    }

    /** Prints a complaint. */
    public void complain(String key, Object... details) {
        wipeStatus();
        out.flush();
        err.println(wording.text(key, details));
        err.flush();
    }

    /** Prints where something of the kit's own broke. */
    public void trace(Throwable broken) {
        broken.printStackTrace(err);
        err.flush();
    }

    /** The same text in a picocli style such as {@code bold,red}, where colours are used. */
    public String styled(String style, String text) {
        return ansi.string("@|" + style + " " + text + "|@");
    }

    /** Standard output, for picocli. */
    public PrintWriter outWriter() {
        return new PrintWriter(out, true);
    }

    /** Standard error, for picocli. */
    public PrintWriter errWriter() {
        return new PrintWriter(err, true);
    }
}
