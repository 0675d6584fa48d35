package dev.ohosbackup.simulator.app;

import java.util.Map;
import java.util.function.IntPredicate;

/** A bracket expression of a {@link Wildcard}: {@code [abc]}, {@code [!a-z]}, {@code []x]}, {@code [[:digit:]_]}. */
final class WildcardBracket {
    private static final Map<String, IntPredicate> CLASSES = Map.ofEntries(
            Map.entry("alnum", Character::isLetterOrDigit),
            Map.entry("alpha", Character::isLetter),
            Map.entry("blank", point -> point == ' ' || point == '\t'),
            Map.entry("cntrl", Character::isISOControl),
            Map.entry("digit", point -> point >= '0' && point <= '9'),
            Map.entry("graph", point -> !Character.isWhitespace(point) && !Character.isISOControl(point)),
            Map.entry("lower", Character::isLowerCase),
            Map.entry("print", point -> !Character.isISOControl(point)),
            Map.entry("punct", point -> point > ' ' && point < 127 && !Character.isLetterOrDigit(point)),
            Map.entry("space", Character::isWhitespace),
            Map.entry("upper", Character::isUpperCase),
            Map.entry("xdigit", point -> Character.digit(point, 16) >= 0));

    private WildcardBracket() {}

    /** Behind the {@code ]} that closes the expression, or -1 when nothing closes it and {@code [} is only itself. */
    static int endOf(int[] points, int start) {
        int at = bodyOf(points, start);
        // A "]" in first place is one of the characters.
        if (at < points.length && points[at] == ']') {
            at++;
        }
        while (at < points.length && points[at] != ']') {
            int classEnd = classEnd(points, at);
            if (classEnd > 0) {
                at = classEnd;
            } else {
                at += points[at] == '\\' ? 2 : 1;
            }
        }
        return at < points.length ? at + 1 : -1;
    }

    static IntPredicate parse(int[] points, int start) {
        int at = bodyOf(points, start);
        int close = endOf(points, start) - 1;
        IntPredicate anyOf = point -> false;
        while (at < close) {
            int classEnd = classEnd(points, at);
            if (classEnd > 0) {
                String name = new String(points, at + 2, classEnd - at - 4);
                anyOf = anyOf.or(CLASSES.getOrDefault(name, point -> false));
                at = classEnd;
                continue;
            }
            at += points[at] == '\\' ? 1 : 0;
            int low = points[at];
            int high = low;
            at++;
            if (at + 1 < close && points[at] == '-') {
                at += points[at + 1] == '\\' ? 2 : 1;
                high = points[at];
                at++;
            }
            int last = high;
            anyOf = anyOf.or(point -> point >= low && point <= last);
        }
        return negated(points, start) ? anyOf.negate() : anyOf;
    }

    private static boolean negated(int[] points, int start) {
        return start + 1 < points.length && (points[start + 1] == '!' || points[start + 1] == '^');
    }

    private static int bodyOf(int[] points, int start) {
        return negated(points, start) ? start + 2 : start + 1;
    }

    /** Behind the {@code :]} of a class that begins here, or -1. */
    private static int classEnd(int[] points, int at) {
        if (at + 1 >= points.length || points[at] != '[' || points[at + 1] != ':') {
            return -1;
        }
        for (int end = at + 2; end + 1 < points.length; end++) {
            if (points[end] == ':' && points[end + 1] == ']') {
                return end + 2;
            }
        }
        return -1;
    }
}
