package dev.ohosbackup.simulator.app;

/**
 * Where the bracket expressions of one pattern end.
 *
 * <p>Found once for the whole pattern, from its end to its beginning: a search from every {@code [} on its own takes
 * hours for a pattern of a hundred thousand of them.
 */
final class WildcardBrackets {
    private static final int NONE = -1;

    private final int[] points;
    /** For each place: where the first {@code :]} at or behind it begins. */
    private final int[] nextClassClose;
    /** For each place inside a bracket: behind the {@code ]} that closes it. */
    private final int[] closedBehind;

    WildcardBrackets(int[] points) {
        this.points = points;
        this.nextClassClose = new int[points.length + 2];
        this.closedBehind = new int[points.length + 2];
        for (int at = points.length + 1; at >= 0; at--) {
            nextClassClose[at] = findClassClose(at);
            closedBehind[at] = findClose(at);
        }
    }

    private int findClassClose(int at) {
        if (at + 1 >= points.length) {
            return NONE;
        }
        return points[at] == ':' && points[at + 1] == ']' ? at : nextClassClose[at + 1];
    }

    private int findClose(int at) {
        if (at >= points.length) {
            return NONE;
        }
        if (points[at] == ']') {
            return at + 1;
        }
        int classEnd = classEnd(at);
        if (classEnd > 0) {
            return closedBehind[classEnd];
        }
        return closedBehind[at + (points[at] == '\\' ? 2 : 1)];
    }

    int[] points() {
        return points;
    }

    /** Behind the {@code ]} that closes the bracket, or -1 when nothing closes it and {@code [} is only itself. */
    int endOf(int start) {
        int body = bodyOf(start);
        // A "]" in first place is one of the characters.
        boolean closeIsFirst = body < points.length && points[body] == ']';
        return closedBehind[closeIsFirst ? body + 1 : body];
    }

    boolean isNegated(int start) {
        return start + 1 < points.length && (points[start + 1] == '!' || points[start + 1] == '^');
    }

    int bodyOf(int start) {
        return isNegated(start) ? start + 2 : start + 1;
    }

    /** Behind the {@code :]} of a class that begins here, or -1. */
    int classEnd(int at) {
        if (at + 1 >= points.length || points[at] != '[' || points[at + 1] != ':') {
            return NONE;
        }
        int close = nextClassClose[at + 2];
        return close == NONE ? NONE : close + 2;
    }
}
