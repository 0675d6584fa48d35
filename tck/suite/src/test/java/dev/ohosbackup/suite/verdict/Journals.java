package dev.ohosbackup.suite.verdict;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.suite.journal.Entry;
import dev.ohosbackup.suite.journal.Event;
import dev.ohosbackup.suite.journal.Event.CalledBack;
import dev.ohosbackup.suite.journal.Event.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Journals written by hand. */
final class Journals {
    private Journals() {}

    static List<Entry> of(Event... events) {
        List<Entry> entries = new ArrayList<>();
        for (Event event : events) {
            entries.add(new Entry(entries.size(), 1, Duration.ofSeconds(entries.size()), event));
        }
        return entries;
    }

    static Event begin(String bundle) {
        return callback(1, "onBundleBegin", Optional.empty(), bundle);
    }

    static Event begin(String bundle, int code) {
        return callback(1, "onBundleBegin", Optional.of(code), bundle);
    }

    static Event file(String bundle) {
        return new CalledBack(
                1,
                "onFileReady",
                Optional.empty(),
                Optional.of(bundle),
                Optional.of(new File(bundle, "part.0.tar", 3, OptionalInt.empty())),
                Optional.empty());
    }

    static Event end(String bundle) {
        return callback(1, "onBundleEnd", Optional.empty(), bundle);
    }

    static Event end(String bundle, int code) {
        return callback(1, "onBundleEnd", Optional.of(code), bundle);
    }

    static Event allEnd() {
        return new CalledBack(
                1, "onAllBundlesEnd", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Event died() {
        return new CalledBack(
                1, "onBackupServiceDied", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Event callback(int session, String name, Optional<Integer> code, String bundle) {
        return new CalledBack(
                session,
                name,
                code.map(number -> new BusinessError(number, "by hand").about(bundle)),
                Optional.of(bundle),
                Optional.empty(),
                Optional.empty());
    }

    static Event refused(String member, int code) {
        return new Event.Refused(1, member, Refusal.THROWN, new BusinessError(code, "by hand"));
    }
}
