package dev.ohosbackup.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * The process's own output, in an encoding that can hold Chinese.
 *
 * <p>Under {@code LC_ALL=C} Java would write a question mark for every Chinese character; UTF-8 is a superset of what
 * such a terminal promises, and what it nearly always is.
 */
final class Consoles {
    private Consoles() {}

    static PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset("stdout.encoding"));
    }

    static PrintStream err() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset("stderr.encoding"));
    }

    /** Java 18 and later tell a stream's encoding by its own property, Java 17 by one prefixed or by the machine's. */
    private static Charset charset(String property) {
        return Stream.of(property, "sun." + property, "native.encoding")
                .map(System::getProperty)
                .filter(name -> name != null && Charset.isSupported(name))
                .map(Charset::forName)
                .findFirst()
                .filter(charset -> charset.canEncode() && charset.newEncoder().canEncode('中'))
                .orElse(StandardCharsets.UTF_8);
    }
}
