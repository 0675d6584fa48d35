package dev.ohosbackup.simulator.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.Trigger;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.Simulator;
import dev.ohosbackup.simulator.files.FdTable.Holder;
import dev.ohosbackup.simulator.files.FdTable.OpenFd;
import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.Happening.SessionEnd;
import dev.ohosbackup.simulator.journal.JournalEntry;
import dev.ohosbackup.simulator.tool.BackupListener;
import dev.ohosbackup.simulator.tool.ClientSide;
import dev.ohosbackup.simulator.tool.Holdings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each rule, on a journal written by hand that breaks it, and on the next best one that does not. */
class InvariantsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String A_TXT = "/data/storage/el2/base/files/a.txt";

    private static final Happening OPENED = new Happening.SessionOpened(1, "SessionBackup");
    private static final Happening RELEASED = new Happening.SessionOver(1, SessionEnd.RELEASED);
    private static final Happening SERVICE_DIES = new Happening.Killed("service");
    private static final Happening CLIENT_DIES = new Happening.Killed("client");
    private static final Happening OVER_BY_DEATH = new Happening.SessionOver(1, SessionEnd.SERVICE_DIED);

    private static Happening appended(int bundles) {
        return new Happening.Appended(1, bundles);
    }

    private static Happening told(String callback) {
        return new Happening.CalledBack(1, callback, Optional.empty(), OptionalInt.empty());
    }

    private static Happening told(String callback, String bundle) {
        return new Happening.CalledBack(1, callback, Optional.of(bundle), OptionalInt.empty());
    }

    private static Happening told(String callback, String bundle, int code) {
        return new Happening.CalledBack(1, callback, Optional.of(bundle), OptionalInt.of(code));
    }

    private static Happening called(String member) {
        return new Happening.Called(1, member);
    }

    private static Happening answered(String member) {
        return new Happening.Answered(1, member, OptionalInt.empty());
    }

    private static Happening refused(String member, int code) {
        return new Happening.Answered(1, member, OptionalInt.of(code));
    }

    private static Happening struck(Mishap what, Phase when, Trigger trigger) {
        return new Happening.FaultStruck(new Fault(what, when, trigger));
    }

    private static List<JournalEntry> journal(Happening... happenings) {
        List<JournalEntry> journal = new ArrayList<>();
        for (Happening happening : happenings) {
            journal.add(new JournalEntry(journal.size() + 1, NOW, happening));
        }
        return journal;
    }

    private static List<Rule> broken(Happening... happenings) {
        return broken(20, List.of(), happenings);
    }

    private static List<Rule> broken(int level, List<OpenFd> open, Happening... happenings) {
        return rules(Invariants.of(Worlds.threeApps(level)).check(journal(happenings), open, true));
    }

    private static List<Rule> rules(List<Violation> violations) {
        return violations.stream().map(Violation::rule).toList();
    }

    @Test
    void aWholeBackupBreaksNothing() {
        assertThat(broken(
                        OPENED,
                        called("SessionBackup.appendBundles"),
                        appended(2),
                        answered("SessionBackup.appendBundles"),
                        told("onBundleBegin", "com.a"),
                        told("onBundleBegin", "com.x", 13500005),
                        told("onFileReady", "com.a"),
                        told("onBundleEnd", "com.a"),
                        told("onAllBundlesEnd"),
                        called("SessionBackup.release"),
                        RELEASED,
                        answered("SessionBackup.release")))
                .isEmpty();
    }

    @Test
    void aBundleBeginsOnceBeforeItsEnd() {
        assertThat(broken(
                        OPENED, appended(2), told("onBundleBegin", "com.a"), told("onBundleBegin", "com.a"), RELEASED))
                .containsExactly(Rule.BEGIN_ONCE);
        assertThat(broken(
                        OPENED,
                        appended(1),
                        appended(1),
                        told("onBundleBegin", "com.a"),
                        told("onBundleEnd", "com.a"),
                        told("onAllBundlesEnd"),
                        told("onBundleBegin", "com.a"),
                        told("onBundleEnd", "com.a"),
                        told("onAllBundlesEnd")))
                .isEmpty();
    }

    @Test
    void aBundleThatBeganEndsOnce() {
        Happening begin = told("onBundleBegin", "com.a");
        Happening end = told("onBundleEnd", "com.a");
        assertThat(broken(OPENED, appended(1), begin, end, end, told("onAllBundlesEnd")))
                .containsExactly(Rule.END_ONCE);
        assertThat(broken(OPENED, appended(1), told("onBundleBegin", "com.a", 13500002), end, told("onAllBundlesEnd")))
                .as("a refused bundle has no end")
                .containsExactly(Rule.END_ONCE);
        assertThat(broken(OPENED, appended(1), begin)).contains(Rule.END_MISSING);
        assertThat(broken(OPENED, appended(1), begin, RELEASED)).as("cut short").isEmpty();
    }

    @Test
    void filesResultsAndProgressComeInBetween() {
        Happening begin = told("onBundleBegin", "com.a");
        Happening end = told("onBundleEnd", "com.a");
        for (String between : List.of("onFileReady", "onResultReport", "onProcess")) {
            assertThat(broken(OPENED, appended(1), told(between, "com.a"), begin, end, told("onAllBundlesEnd")))
                    .containsExactly(Rule.IN_BETWEEN);
            assertThat(broken(OPENED, appended(1), begin, end, told(between, "com.a"), told("onAllBundlesEnd")))
                    .containsExactly(Rule.IN_BETWEEN);
        }
        assertThat(broken(OPENED, told("onBackupSizeReport")))
                .as("of no bundle")
                .isEmpty();
    }

    @Test
    void onAllBundlesEndComesOnceAfterEveryEndOfItsAppend() {
        Happening begin = told("onBundleBegin", "com.a");
        Happening end = told("onBundleEnd", "com.a");
        Happening all = told("onAllBundlesEnd");
        assertThat(broken(OPENED, appended(1), begin, end, all, all)).containsExactly(Rule.ALL_END_ONCE);
        assertThat(broken(OPENED, appended(1), begin, all, end)).containsExactly(Rule.ALL_END_LAST);
        assertThat(broken(OPENED, appended(1), begin, end)).containsExactly(Rule.ALL_END_MISSING);
        assertThat(broken(OPENED, appended(1), begin, end, RELEASED)).isEmpty();
        assertThat(broken(OPENED, appended(0), all))
                .as("an append of nobody may have one")
                .isEmpty();
        assertThat(broken(OPENED, appended(0))).as("or none").isEmpty();
    }

    @Test
    void everyBundleOfAnAppendIsHeardOf() {
        assertThat(broken(
                        OPENED,
                        appended(2),
                        told("onBundleBegin", "com.a"),
                        told("onBundleEnd", "com.a"),
                        told("onAllBundlesEnd")))
                .containsExactly(Rule.BUNDLE_LOST);
    }

    @Test
    void aBundleThatItsClientLeavesOutIsNotMissed() {
        try (SimulatedDevice device = new Simulator().open(Worlds.twoApps(20))) {
            String leavesOut = "{\"infos\":[{\"type\":\"broadcast\",\"details\":[],\"isBroadcastOnly\":true}]}";
            BackupListener client = new BackupListener(new ClientSide(device, 20), Set.of("com.b"), 0);
            device.backup()
                    .newSessionBackup(client)
                    .appendBundles(List.of("com.a", "com.b"), Optional.of(List.of(leavesOut, "{}")));
            assertThat(client.awaitEnd()).isTrue();
            assertThat(Invariants.of(Worlds.twoApps(20)).check(device)).isEmpty();
        }
    }

    @Test
    void nothingComesOfASessionThatIsNotOpen() {
        assertThat(broken(OPENED, RELEASED, told("onBackupSizeReport"))).containsExactly(Rule.NOTHING_AFTER);
        assertThat(broken(told("onBackupSizeReport"))).containsExactly(Rule.NOTHING_AFTER);
    }

    @Test
    void theServicesDeathIsToldOnceToWhoeverWasAlive() {
        Happening died = told("onBackupServiceDied");
        assertThat(broken(OPENED, SERVICE_DIES, OVER_BY_DEATH, died)).isEmpty();
        assertThat(broken(OPENED, SERVICE_DIES, OVER_BY_DEATH)).containsExactly(Rule.DEATH_TOLD);
        assertThat(broken(OPENED, SERVICE_DIES)).containsExactly(Rule.DEATH_TOLD);
        assertThat(broken(OPENED, SERVICE_DIES, OVER_BY_DEATH, died, died)).containsExactly(Rule.DEATH_TOLD);
        assertThat(broken(OPENED, died)).containsExactly(Rule.DEATH_UNTRUE);
        assertThat(broken(OPENED, RELEASED, SERVICE_DIES, died)).containsExactly(Rule.DEATH_UNTRUE);
        assertThat(broken(OPENED, struck(new Mishap.ServiceDeath(), Phase.WORK, Trigger.first()), OVER_BY_DEATH, died))
                .isEmpty();
        assertThat(broken(OPENED, SERVICE_DIES, OVER_BY_DEATH, CLIENT_DIES))
                .as("nobody is left to be told")
                .isEmpty();
        assertThat(broken(OPENED, SERVICE_DIES, OVER_BY_DEATH, CLIENT_DIES, died))
                .containsExactly(Rule.NOTHING_AFTER);
    }

    @Test
    void everyCallIsAnsweredOnce() {
        String member = "SessionBackup.getLocalCapabilities";
        assertThat(broken(OPENED, called(member), answered(member), answered(member)))
                .containsExactly(Rule.ANSWERED_ONCE);
        assertThat(broken(OPENED, called(member))).containsExactly(Rule.ANSWER_MISSING);
        assertThat(broken(OPENED, called(member), CLIENT_DIES)).isEmpty();
        Mishap forEver = new Mishap.Stall(Optional.empty());
        Happening swallowed = struck(forEver, Phase.CALL, Trigger.ofMember(member));
        assertThat(broken(OPENED, called(member), swallowed)).isEmpty();
        assertThat(broken(OPENED, called(member), called(member), swallowed)).containsExactly(Rule.ANSWER_MISSING);
    }

    @Test
    void descriptorsAreKeptForTheClientAndForNobodyElse() {
        Happening given = new Happening.FdHandedOut(3, "a file");
        Happening closed = new Happening.FdClosed(3);
        List<OpenFd> open = List.of(new OpenFd(3, Holder.CLIENT, "a file"));
        List<OpenFd> openAtService = List.of(new OpenFd(3, Holder.SERVICE, "a file"));
        assertThat(broken(given, closed)).isEmpty();
        assertThat(broken(20, open, given)).isEmpty();
        assertThat(broken(given)).containsExactly(Rule.FD_KEPT);
        assertThat(broken(given, closed, closed)).containsExactly(Rule.FD_KEPT);
        assertThat(broken(20, openAtService)).containsExactly(Rule.FD_LEFT_OPEN);
        assertThat(broken(given, CLIENT_DIES, closed)).isEmpty();
        assertThat(broken(20, open, given, CLIENT_DIES)).containsExactly(Rule.FD_LEFT_OPEN);
    }

    @Test
    void callbacksReportTheCodesOfTheirTables() {
        assertThat(codes(20, "onBundleBegin", 13500001)).isEmpty();
        assertThat(codes(20, "onBundleBegin", 13500005)).as("ruled to be fine").isEmpty();
        assertThat(codes(20, "onBundleBegin", 13900020)).containsExactly(Rule.CODE);
        assertThat(codes(10, "onBundleBegin", 13900020)).isEmpty();
        assertThat(codes(10, "onBundleBegin", 13500001)).containsExactly(Rule.CODE);
    }

    private static List<Rule> codes(int level, String callback, int code) {
        return broken(level, List.of(), OPENED, appended(1), told(callback, "com.a", code), told("onAllBundlesEnd"));
    }

    @Test
    void membersReportTheCodesOfTheirTables() {
        assertThat(members("SessionBackup.appendBundles", 13900025)).isEmpty();
        assertThat(members("SessionBackup.appendBundles", 13500001)).containsExactly(Rule.CODE);
        assertThat(members("SessionBackup.constructor", 13500013))
                .as("a conflict")
                .isEmpty();
        assertThat(members("backup.updateTimer", 201)).isEmpty();
        assertThat(members("backup.updateTimer", 13900020)).containsExactly(Rule.CODE);
        String member = "SessionBackup.getCompatibilityInfo";
        assertThat(members(member, 13900020))
                .as("a wrong argument, where none is listed")
                .isEmpty();
        assertThat(members(member, 13900001)).containsExactly(Rule.CODE);
        assertThat(broken(OPENED, RELEASED, called(member), refused(member, 13900001)))
                .as("of a session that is over")
                .isEmpty();
    }

    private static List<Rule> members(String member, int code) {
        return broken(OPENED, called(member), refused(member, code));
    }

    private static final Happening RESTORES = new Happening.SessionOpened(1, "SessionRestore");

    private static Happening restored(String bundle, String sha256) {
        return new Happening.FileWritten(bundle, A_TXT, sha256, true);
    }

    @Test
    void aRestoreWritesOnlyWhatTheApplicationOnceHadThere() {
        String known = Holdings.sha256("the file of a".getBytes(StandardCharsets.UTF_8));
        String other = Holdings.sha256(new byte[] {1});
        assertThat(broken(RESTORES, restored("com.a", known))).isEmpty();
        assertThat(broken(RESTORES, restored("com.b", known)))
                .as("another application's")
                .containsExactly(Rule.FOREIGN_CONTENT);
        assertThat(broken(RESTORES, restored("com.a", other))).containsExactly(Rule.FOREIGN_CONTENT);
        Happening ownWork = new Happening.FileWritten("com.a", A_TXT, other, false);
        assertThat(broken(RESTORES, ownWork, restored("com.a", other)))
                .as("the application itself wrote it before")
                .isEmpty();
        for (String damaged : List.of("com.a", "com.b")) {
            Happening damage = struck(new Mishap.Corrupt(), Phase.TRANSFER, Trigger.of(damaged));
            assertThat(broken(RESTORES, damage, restored("com.a", other)).isEmpty())
                    .as("a fault damaged data of " + damaged)
                    .isEqualTo(damaged.equals("com.a"));
        }
    }

    @Test
    void aRestoreWritesOnlyWhileThereIsASessionOfIt() {
        Happening written = restored("com.a", Holdings.sha256("the file of a".getBytes(StandardCharsets.UTF_8)));
        Happening orphaned = new Happening.SessionOver(1, SessionEnd.CLIENT_DIED);
        assertThat(broken(OPENED, written)).containsExactly(Rule.WRITTEN_BY_NOBODY);
        assertThat(broken(RESTORES, RELEASED, written)).containsExactly(Rule.WRITTEN_BY_NOBODY);
        assertThat(broken(RESTORES, SERVICE_DIES, OVER_BY_DEATH, told("onBackupServiceDied"), written))
                .containsExactly(Rule.WRITTEN_BY_NOBODY);
        assertThat(broken(RESTORES, CLIENT_DIES, orphaned, written))
                .as("what was published is restored to its end")
                .isEmpty();
        assertThat(broken(RESTORES, CLIENT_DIES, orphaned, SERVICE_DIES, written))
                .containsExactly(Rule.WRITTEN_BY_NOBODY);
    }

    @Test
    void timeDoesNotRunBackwards() {
        List<JournalEntry> journal =
                List.of(new JournalEntry(1, NOW, OPENED), new JournalEntry(2, NOW.minusMillis(1), RELEASED));
        assertThat(rules(Invariants.of(Worlds.threeApps(20)).check(journal, List.of(), true)))
                .containsExactly(Rule.TIME);
    }

    @Test
    void anApplicationHoldsWhatItMustHold() throws IOException {
        try (SimulatedDevice device = new Simulator().open(Worlds.threeApps(20))) {
            Invariants invariants = Invariants.of(Worlds.threeApps(20));
            Holdings before = Holdings.of(device.app("com.a"));
            assertThat(invariants.check(device, Map.of("com.a", before))).isEmpty();
            device.control(SandboxEditor.class).orElseThrow().delete("com.a", A_TXT);
            assertThat(invariants.check(device, Map.of("com.a", before)))
                    .singleElement()
                    .asString()
                    .contains(Rule.NOT_AS_IT_WAS.id(), A_TXT + " is missing");
        }
    }

    @Test
    void aViolationSaysWhatWasExpectedWhatWasSeenAndWhere() {
        Violation violation = Invariants.of(Worlds.threeApps(20))
                .check(journal(OPENED, RELEASED, told("onBackupSizeReport")), List.of(), true)
                .get(0);
        assertThat(violation)
                .asString()
                .isEqualTo("session.nothing-after: expected no callback of SessionBackup 1 after it was over, but"
                        + " onBackupSizeReport came after it was RELEASED (journal: 3 2026-01-01T00:00:00Z CalledBack["
                        + "session=1, callback=onBackupSizeReport, bundle=Optional.empty, code=OptionalInt.empty])");
    }
}
