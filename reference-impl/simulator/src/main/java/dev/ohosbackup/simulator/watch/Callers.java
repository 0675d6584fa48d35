package dev.ohosbackup.simulator.watch;

import java.util.List;
import java.util.stream.Stream;

/** Which code of the client's a call comes from. */
final class Callers {
    private static final int MOST = 12;

    /** What stands between a client and its device, and below a client: neither tells its author anything. */
    private static final List<String> NOT_THE_CLIENT = List.of(
            "dev.ohosbackup.simulator.watch.",
            "dev.ohosbackup.simulator.clock.",
            "dev.ohosbackup.simulator.client.",
            "dev.ohosbackup.simulator.service.",
            "dev.ohosbackup.simulator.testdouble.TestDevice",
            "dev.ohosbackup.simulator.SimulatedDevice",
            "java.",
            "jdk.",
            "com.sun.proxy.",
            "org.junit.",
            "org.apache.maven.");

    private Callers() {}

    static List<StackTraceElement> ofNow() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::toStackTraceElement)
                        .filter(Callers::isTheClient)
                        .limit(MOST)
                        .toList());
    }

    private static boolean isTheClient(StackTraceElement frame) {
        // A proxy in a package without a name is called $Proxy… there.
        return Stream.concat(NOT_THE_CLIENT.stream(), Stream.of("jdk.proxy", "$Proxy"))
                .noneMatch(frame.getClassName()::startsWith);
    }
}
