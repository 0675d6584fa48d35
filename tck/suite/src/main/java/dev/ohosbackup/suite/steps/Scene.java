package dev.ohosbackup.suite.steps;

import dev.ohosbackup.suite.bench.Archive;
import dev.ohosbackup.suite.bench.BackupClient;
import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.bench.Capabilities;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.IncrementalClient;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.RestoreClient;
import dev.ohosbackup.suite.bench.SessionLog;
import dev.ohosbackup.suite.bench.TestDevice;
import dev.ohosbackup.suite.journal.Entry;
import dev.ohosbackup.suite.journal.Event;
import dev.ohosbackup.suite.run.CurrentBench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What one scenario has come to; made anew for each.
 *
 * <p>A call is answered before the next step is read. A call that no step judges has to have succeeded: whoever goes on
 * to use the session settles it first.
 */
public final class Scene {

    /**
     * The client's last call.
     *
     * @param requirement what says that it succeeds
     */
    private record LastCall(String what, String requirement, Outcome<?> outcome) {

        /** Some members say by their value that they did not take it: {@code false}, or a code that is not 0. */
        boolean wasTaken() {
            Object value = outcome.value().map(Object.class::cast).orElse(true);
            return outcome.succeeded() && !value.equals(false) && !(value instanceof Integer code && code != 0);
        }
    }

    /** A session that is open. */
    private record Open(SessionClass kind, Client client) {}

    private final Bench bench = CurrentBench.get();
    private final Map<String, Long> heard = new TreeMap<>();
    private final Calendar calendar = new Calendar();
    private Optional<TestDevice> device = Optional.empty();
    private Optional<Open> session = Optional.empty();
    private Optional<SavedBackup> saved = Optional.empty();
    private Optional<LastCall> lastCall = Optional.empty();
    private byte[] capabilities = new byte[0];
    private boolean judged = true;
    private long answered = -1;

    Bench bench() {
        return bench;
    }

    Calendar calendar() {
        return calendar;
    }

    void open(String world) {
        device = Optional.of(bench.open(world));
    }

    TestDevice device() {
        return device.orElseThrow(() -> missing("a device", "a device with the world \"two-apps\""));
    }

    void open(SessionClass kind) {
        settle();
        TestDevice on = device();
        session = Optional.of(new Open(
                kind,
                switch (kind) {
                    case SESSION_BACKUP -> on.backupClient();
                    case INCREMENTAL_BACKUP_SESSION -> on.incrementalClient();
                    case SESSION_RESTORE -> restoreClient(on);
                }));
    }

    private RestoreClient restoreClient(TestDevice on) {
        capabilities = new Capabilities(on).read();
        return on.restoreClient(saved.map(SavedBackup::archive).orElseGet(Archive::new))
                .doNotPublish();
    }

    /**
     * A descriptor of a copy of the device's capability file, as it was when the restore was opened: another one for each
     * append, and without asking the service, so that an append is only refused for its own sake.
     */
    int capabilityFile() {
        return device().files().open(capabilities);
    }

    void close() {
        session = Optional.empty();
    }

    Client client() {
        return opened().client();
    }

    SessionClass sessionClass() {
        return opened().kind();
    }

    /** The client, which has to be of the class that a step is about. */
    <C extends Client> C client(Class<C> type, String step) {
        if (!type.isInstance(client())) {
            throw new IllegalArgumentException(
                    step + " is not for a " + sessionClass().spelling());
        }
        return type.cast(client());
    }

    /** What the session's callbacks said so far. */
    SessionLog log() {
        return client().log();
    }

    void keep(SavedBackup backup) {
        saved = Optional.of(backup);
    }

    SavedBackup saved() {
        return saved.orElseThrow(() -> missing("an archive", "an archive of \"hiworld\", made by a SessionBackup"));
    }

    /** The files that the open backup has handed over. */
    Archive received() {
        return client() instanceof IncrementalClient incremental
                ? incremental.archive()
                : client(BackupClient.class, "what was handed over").archive();
    }

    /** Makes a call, once the one before it is settled. */
    void call(String what, String requirement, Supplier<Outcome<?>> call) {
        settle();
        int before = bench.journal().size();
        lastCall = Optional.of(new LastCall(what, requirement, call.get()));
        judged = false;
        answered = answerOfFirstCall(bench.entries(), before);
        heard.clear();
    }

    /** How the last call ended, for a step that judges it. */
    Outcome<?> lastOutcome() {
        judged = true;
        return lastCall.orElseThrow(() -> missing("a call", "When the client appends \"hiworld\""))
                .outcome();
    }

    /** Requires that a call which no step has judged succeeded. */
    void settle() {
        if (!judged) {
            judged = true;
            LastCall call = lastCall.orElseThrow();
            bench.given(call.requirement(), call.wasTaken(), call.what() + " to succeed", call.outcome());
        }
    }

    /** Remembers the last callback about a bundle that a step has named. */
    void named(List<SessionLog.Call> calls) {
        calls.forEach(
                call -> call.callback().bundle().ifPresent(bundle -> heard.merge(bundle, call.sequence(), Math::max)));
    }

    /** Up to where in the journal the steps so far have said what happens to a bundle. */
    long saidUpTo(String bundle) {
        return Math.max(answered, heard.getOrDefault(bundle, -1L));
    }

    /** Where a call was answered; callbacks may have come between that and the client's noticing it. */
    private static long answerOfFirstCall(List<Entry> journal, int from) {
        List<Entry> since = journal.subList(from, journal.size());
        Optional<Integer> call = since.stream()
                .flatMap(entry ->
                        entry.event() instanceof Event.Called called ? Stream.of(called.call()) : Stream.empty())
                .findFirst();
        return since.stream()
                .filter(entry ->
                        call.filter(number -> answers(entry.event(), number)).isPresent())
                .findFirst()
                .map(Entry::sequence)
                .orElse(journal.size() - 1L);
    }

    private static boolean answers(Event event, int call) {
        return event instanceof Event.Answered answer && answer.call() == call
                || event instanceof Event.Refused refused && refused.call() == call
                || event instanceof Event.Broke broke && broke.call() == call;
    }

    private Open opened() {
        return session.orElseThrow(() -> missing("an open session", "a SessionBackup"));
    }

    private static IllegalStateException missing(String what, String step) {
        return new IllegalStateException("this step needs " + what + "; put a step such as this before it: " + step);
    }
}
