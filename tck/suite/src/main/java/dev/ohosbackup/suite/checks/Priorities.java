package dev.ohosbackup.suite.checks;

import static dev.ohosbackup.suite.checks.Apps.SIX;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.IncrementalClient;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Bundles of an incremental backup start by priority, then by call. How many run at once is open, and so is how fast each
 * comes up; so a wrong order is only seen where a bundle had to wait for the end of one that it should have preceded. A
 * device that runs all six at once shows nothing.
 */
final class Priorities {
    /** Half of what each application works: less than a wait for an end, more than a slow start. */
    private static final Duration TOO_LATE = Duration.ofSeconds(5);

    @Verifies("incremental-backup-session.append-bundles.priority")
    void largerPriorityStartsFirst(Bench bench) {
        starts(
                bench,
                List.of(ranked(0, 1), ranked(1, 2), ranked(2, 3), ranked(3, 4), ranked(4, 5), ranked(5, 6)),
                List.of(5, 4, 3, 2, 1, 0));
    }

    @Verifies("incremental-backup-session.append-bundles.priority")
    void equalPrioritiesStartInTheOrderOfTheCall(Bench bench) {
        starts(
                bench,
                List.of(ranked(5, 7), ranked(3, 7), ranked(1, 7), ranked(4, 7), ranked(2, 7), ranked(0, 7)),
                List.of(5, 3, 1, 4, 2, 0));
    }

    @Verifies("incremental-backup-session.append-bundles.priority")
    void noPriorityCountsAsZero(Bench bench) {
        starts(
                bench,
                List.of(ranked(0, -1), ranked(1, -1), unranked(2), ranked(3, 0), ranked(4, 1), ranked(5, 1)),
                List.of(4, 5, 2, 3, 0, 1));
    }

    private static IncrementalBackupData ranked(int app, int priority) {
        return unranked(app).withPriority(priority);
    }

    private static IncrementalBackupData unranked(int app) {
        return IncrementalBackupData.first(SIX.get(app));
    }

    private static void starts(Bench bench, List<IncrementalBackupData> appended, List<Integer> order) {
        IncrementalClient client =
                bench.open("six-apps").incrementalClient().append(appended.toArray(IncrementalBackupData[]::new));
        client.awaitEnds(Apps.six());

        bench.given(
                "general-callbacks.on-bundle-begin.success-names-bundle",
                SIX.stream().allMatch(client.log()::begun),
                "onBundleBegin of each of " + SIX,
                client.log());
        List<Duration> begins = order.stream()
                .map(SIX::get)
                .map(bundle -> client.log().of("onBundleBegin", bundle).get(0).at())
                .toList();
        OptionalInt overtaken = IntStream.range(0, begins.size())
                .filter(place -> begins.subList(place + 1, begins.size()).stream()
                        .anyMatch(later -> begins.get(place).minus(later).compareTo(TOO_LATE) > 0))
                .findFirst();
        bench.expect(
                overtaken.isEmpty(),
                "starts in this order, as far as not at once: "
                        + order.stream().map(SIX::get).toList(),
                client.log().of("onBundleBegin"));
    }
}
