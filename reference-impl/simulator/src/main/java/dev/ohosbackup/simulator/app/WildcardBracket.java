package dev.ohosbackup.simulator.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** A bracket expression of a {@link Wildcard}: {@code [abc]}, {@code [!a-z]}, {@code []x]}, {@code [[:digit:]_]}. */
final class WildcardBracket implements IntPredicate {
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

    /** Characters that follow each other. */
    private record Range(int low, int high) {}

    /** In rising order and without overlap, so that a bracket of any length is searched in few steps. */
    private final List<Range> ranges;

    private final List<IntPredicate> classes;
    private final boolean negated;

    private WildcardBracket(List<Range> ranges, Set<String> classes, boolean negated) {
        this.ranges = merged(ranges);
        this.classes = classes.stream().map(CLASSES::get).toList();
        this.negated = negated;
    }

    /** The bracket that begins at {@code start}, which must be one that is closed. */
    static WildcardBracket parse(WildcardBrackets pattern, int start) {
        int[] points = pattern.points();
        int at = pattern.bodyOf(start);
        int close = pattern.endOf(start) - 1;
        List<Range> ranges = new ArrayList<>();
        Set<String> classes = new TreeSet<>();
        while (at < close) {
            int classEnd = pattern.classEnd(at);
            if (classEnd > 0) {
                String name = new String(points, at + 2, classEnd - at - 4);
                if (CLASSES.containsKey(name)) {
                    classes.add(name);
                }
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
            if (low <= high) {
                ranges.add(new Range(low, high));
            }
        }
        return new WildcardBracket(ranges, classes, pattern.isNegated(start));
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> rising = new ArrayList<>(ranges);
        rising.sort(Comparator.comparingInt(Range::low));
        List<Range> merged = new ArrayList<>();
        for (Range next : rising) {
            Range last = merged.isEmpty() ? next : merged.get(merged.size() - 1);
            if (!merged.isEmpty() && next.low() <= last.high()) {
                merged.set(merged.size() - 1, new Range(last.low(), Math.max(last.high(), next.high())));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }

    @Override
    public boolean test(int point) {
        return negated != (inARange(point) || classes.stream().anyMatch(one -> one.test(point)));
    }

    private boolean inARange(int point) {
        int from = 0;
        int to = ranges.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            Range range = ranges.get(middle);
            if (point < range.low()) {
                to = middle;
            } else if (point > range.high()) {
                from = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}
