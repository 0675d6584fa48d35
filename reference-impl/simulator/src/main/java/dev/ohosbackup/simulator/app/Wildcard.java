package dev.ohosbackup.simulator.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A shell pattern of {@code *}, {@code ?}, {@code [a-z]}, {@code [!a-z]}, {@code [[:digit:]]} and {@code \x}, as
 * {@code fnmatch} of POSIX reads it without FNM_PATHNAME: a wildcard also matches {@code /}.
 *
 * <p>Matching takes at most pattern length times text length steps, whatever the pattern.
 */
final class Wildcard {
    /** One character that fits, or with {@code run} any number of characters. */
    private record Token(IntPredicate fits, boolean run) {}

    private final List<Token> tokens;

    private Wildcard(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Wildcard of(String pattern) {
        int[] points = pattern.codePoints().toArray();
        WildcardBrackets brackets = new WildcardBrackets(points);
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < points.length) {
            int point = points[at];
            if (point == '*') {
                tokens.add(new Token(any -> true, true));
                at++;
            } else if (point == '?') {
                tokens.add(new Token(any -> true, false));
                at++;
            } else if (point == '[' && brackets.endOf(at) > 0) {
                tokens.add(new Token(WildcardBracket.parse(brackets, at), false));
                at = brackets.endOf(at);
            } else {
                boolean escape = point == '\\' && at + 1 < points.length;
                int literal = escape ? points[at + 1] : point;
                tokens.add(new Token(codePoint -> codePoint == literal, false));
                at += escape ? 2 : 1;
            }
        }
        return new Wildcard(tokens);
    }

    /** Whether the whole text matches. */
    boolean matches(String text) {
        return matches(text, false);
    }

    /** Whether the text matches, or a leading part of it that ends before a {@code /} (FNM_LEADING_DIR). */
    boolean matchesOrLeads(String path) {
        return matches(path, true);
    }

    // Goes back only to the last "*": what an earlier one matched is already as short as it can be.
    private boolean matches(String text, boolean leadingDir) {
        int[] points = text.codePoints().toArray();
        int token = 0;
        int at = 0;
        int tokenAfterRun = -1;
        int runEnd = -1;
        while (true) {
            if (token == tokens.size() && (at == points.length || (leadingDir && points[at] == '/'))) {
                return true;
            }
            if (token < tokens.size() && tokens.get(token).run()) {
                token++;
                tokenAfterRun = token;
                runEnd = at;
            } else if (token < tokens.size()
                    && at < points.length
                    && tokens.get(token).fits().test(points[at])) {
                token++;
                at++;
            } else if (tokenAfterRun >= 0 && runEnd < points.length) {
                runEnd++;
                at = runEnd;
                token = tokenAfterRun;
            } else {
                return false;
            }
        }
    }
}
