package dev.ohosbackup.suite.bench;

import dev.ohosbackup.api.File;
import dev.ohosbackup.suite.journal.Entry;
import dev.ohosbackup.suite.journal.Event.Answered;
import dev.ohosbackup.suite.journal.Event.CalledBack;
import dev.ohosbackup.suite.journal.Journal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the callbacks of one session said, read from the journal each time it is asked. */
public final class SessionLog {

    /**
     * One callback and when it came.
     *
     * @param sequence its place in the journal
     * @param at       how long after the opening of the device
     */
    public record Call(long sequence, Duration at, CalledBack callback) {

        /** The error's code, if it carried an error. */
        public Optional<Integer> code() {
            return callback.error().map(error -> error.code());
        }

        @Override
        public String toString() {
            return callback.name()
                    + callback.bundle().map(name -> " of " + name).orElse("")
                    + code().map(code -> " with error " + code).orElse("")
                    + " at " + at.toMillis() + " ms";
        }
    }

    private final Journal journal;
    private final int device;
    private final int session;

    SessionLog(Journal journal, int device, int session) {
        this.journal = journal;
        this.device = device;
        this.session = session;
    }

    /** Everything, in order. */
    public List<Call> all() {
        return calls().toList();
    }

    /** The calls that came after the last answer of a member of the session class, such as {@code release}. */
    public List<Call> after(String member) {
        long answered = journal.entries().stream()
                .filter(entry -> entry.device() == device
                        && entry.event() instanceof Answered answer
                        && answer.member().endsWith("." + member))
                .mapToLong(Entry::sequence)
                .max()
                .orElseThrow(() -> new IllegalStateException(member + " was not answered; ask after it was"));
        return calls().filter(call -> call.sequence() > answered).toList();
    }

    /** The calls of one callback, in order. */
    public List<Call> of(String callback) {
        return calls().filter(call -> call.callback().name().equals(callback)).toList();
    }

    /** The calls of one callback about one bundle, in order. */
    public List<Call> of(String callback, String bundle) {
        return of(callback).stream()
                .filter(call -> call.callback().bundle().equals(Optional.of(bundle)))
                .toList();
    }

    /** Whether a bundle began without an error. */
    public boolean begun(String bundle) {
        return of("onBundleBegin", bundle).stream().anyMatch(call -> call.code().isEmpty());
    }

    /** Whether a bundle ended, with or without an error. */
    public boolean ended(String bundle) {
        return !of("onBundleEnd", bundle).isEmpty();
    }

    /** Whether a bundle is done: it ended, or could not begin. */
    public boolean done(String bundle) {
        return ended(bundle)
                || of("onBundleBegin", bundle).stream()
                        .anyMatch(call -> call.code().isPresent());
    }

    /** Whether onAllBundlesEnd came at least so often. */
    public boolean allEnded(int times) {
        return of("onAllBundlesEnd").size() >= times;
    }

    /** The files of a bundle, in order. */
    public List<File> files(String bundle) {
        return of("onFileReady", bundle).stream()
                .flatMap(call -> call.callback().file().stream())
                .toList();
    }

    /** The texts that a callback carried for a bundle, in order. */
    public List<String> texts(String callback, String bundle) {
        return of(callback, bundle).stream()
                .flatMap(call -> call.callback().text().stream())
                .toList();
    }

    /** The texts that a callback carried, in order. */
    public List<String> texts(String callback) {
        return of(callback).stream()
                .flatMap(call -> call.callback().text().stream())
                .toList();
    }

    @Override
    public String toString() {
        List<Call> all = all();
        return all.isEmpty() ? "no callback" : all.toString();
    }

    private Stream<Call> calls() {
        return journal.entries().stream().filter(this::isOurs).map(SessionLog::call);
    }

    private boolean isOurs(Entry entry) {
        return entry.device() == device
                && entry.event() instanceof CalledBack callback
                && callback.session() == session;
    }

    private static Call call(Entry entry) {
        return new Call(entry.sequence(), entry.at(), (CalledBack) entry.event());
    }
}
