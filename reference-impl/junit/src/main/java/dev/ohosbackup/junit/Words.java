package dev.ohosbackup.junit;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How messages say what is nearly right. */
final class Words {
    private static final int MOST = 10;
    private static final int CONTEXT = 2;

    private Words() {}

    /** A line for each, at most ten. */
    static String lines(Collection<?> all) {
        String text = all.stream().limit(MOST).map(one -> "\n  " + one).collect(Collectors.joining());
        return all.size() > MOST ? text + "\n  and " + (all.size() - MOST) + " more" : text;
    }

    /** Where two texts differ, line by line. */
    static String diff(String expected, String seen) {
        List<String> was = expected.lines().toList();
        List<String> is = seen.lines().toList();
        List<String> diff =
                UnifiedDiffUtils.generateUnifiedDiff("expected", "seen", was, DiffUtils.diff(was, is), CONTEXT);
        return diff.isEmpty() ? "\n(they differ in how their lines end)" : lines(diff);
    }
}
