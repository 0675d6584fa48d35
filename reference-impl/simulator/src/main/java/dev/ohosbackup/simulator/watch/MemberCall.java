package dev.ohosbackup.simulator.watch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A client's call of a member of the product API.
 *
 * @param session   the number of the session whose member it is; 0 for the namespace and the constructors
 * @param className {@code Backup}, {@code SessionBackup}, {@code SessionRestore} or {@code IncrementalBackupSession}
 * @param member    the method's name: {@code appendBundles}, {@code newSessionRestore}
 * @param arguments as they were passed, an absent one as {@code null}
 * @param raw       whether it was called by its name, with arguments that need not be of the right type
 * @param stack     the client's own code that called, innermost first
 */
public record MemberCall(
        int session,
        String className,
        String member,
        List<Object> arguments,
        boolean raw,
        List<StackTraceElement> stack) {

    public MemberCall {
        // Arguments may be null: that is what some tests of clients pass.
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
        stack = List.copyOf(stack);
    }

    /** An argument by its place; {@code null} where there is none. */
    public Object argument(int place) {
        return place < arguments.size() ? arguments.get(place) : null;
    }

    /** For people: {@code SessionBackup.appendBundles}. */
    @Override
    public String toString() {
        return className + "." + member;
    }
}
