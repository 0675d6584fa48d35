package dev.ohosbackup.simulator.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody probably meant: the names that take the fewest changed letters to reach. */
public final class NearestNames {
    private static final int ENOUGH = 3;

    private NearestNames() {}

    /** The three nearest of these names, the nearest first; fewer where there are fewer. */
    public static List<String> to(String written, Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(ENOUGH)
                .toList();
    }

    /** Levenshtein's distance. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int change = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
