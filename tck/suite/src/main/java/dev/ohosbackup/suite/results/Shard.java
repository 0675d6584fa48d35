package dev.ohosbackup.suite.results;

/**
 * Which part of the checks a run has executed, where several runs share them: every check belongs to exactly one.
 *
 * @param index which one, from 1
 * @param count how many there are
 */
public record Shard(int index, int count) {

    public Shard {
        if (count < 1 || index < 1 || index > count) {
            throw new IllegalArgumentException("expected a shard from 1 to " + count + ", seen: " + index);
        }
    }

    /** Whether the requirement at this place of the catalogue, from 0, is checked here. Neighbours cost about the same. */
    public boolean holds(int place) {
        return place % count == index - 1;
    }

    /** Such as {@code 2/4}. */
    @Override
    public String toString() {
        return index + "/" + count;
    }
}
