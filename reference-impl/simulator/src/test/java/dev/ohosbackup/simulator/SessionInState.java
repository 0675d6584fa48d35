package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.TestApps.app;
import static dev.ohosbackup.simulator.TestApps.text;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.ServiceControl;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** A session of one of the three classes, brought into a state in which {@link #BUNDLE} is. */
final class SessionInState implements AutoCloseable {
    static final String BUNDLE = "com.z";
    private static final List<String> OTHERS = List.of("com.x1", "com.x2", "com.x3");

    /** The three session classes. */
    enum Kind {
        BACKUP,
        INCREMENTAL,
        RESTORE
    }

    /** Where the bundle is on its way. */
    enum State {
        /** The session has been released. */
        NONE,
        /** The session is open, and has nothing appended. */
        NOT_APPENDED,
        /** Three others are at work, and the bundle waits for its turn. */
        QUEUED,
        /** It is its turn, and its extension is being started. */
        STARTING,
        /** Its onBundleBegin has come. */
        RUNNING,
        /** Its onBundleEnd has come. */
        FINISHED,
        /** The service has died while the bundle was running. */
        DIED
    }

    final Phone phone;
    final Recorder client;
    final Kind kind;
    final Session session;

    private SessionInState(Kind kind) {
        this.kind = kind;
        this.phone = Phone.with(
                20,
                Stream.concat(OTHERS.stream(), Stream.of(BUNDLE))
                        .map(SessionInState::slow)
                        .toArray(AppSpec[]::new));
        this.client = phone.client();
        this.session = open(phone, kind, client);
    }

    private static AppSpec slow(String name) {
        Script script =
                Script.plain().works(Duration.ofMinutes(10)).informs("info").compatible("in a backup", "in a restore");
        return app(name, script, text("a.txt", "a"));
    }

    static Session open(Phone phone, Kind kind, Recorder client) {
        return switch (kind) {
            case BACKUP -> phone.backup().newSessionBackup(client);
            case INCREMENTAL -> phone.backup().newIncrementalBackupSession(client);
            case RESTORE -> phone.backup().newSessionRestore(client);
        };
    }

    static SessionInState of(Kind kind, State state) {
        SessionInState made = new SessionInState(kind);
        switch (state) {
            case NONE -> await(made.session.release());
            case NOT_APPENDED -> {}
            case QUEUED -> {
                await(made.append(List.of("com.x1", "com.x2", "com.x3", BUNDLE)));
                made.phone.pass(Duration.ofSeconds(1));
            }
            case STARTING -> {
                await(made.append(List.of(BUNDLE)));
                made.phone.pass(Duration.ofMillis(1));
            }
            case RUNNING -> made.begin();
            case FINISHED -> {
                made.begin();
                made.session.cancel(BUNDLE);
                made.phone.pass(Duration.ofSeconds(1));
            }
            case DIED -> {
                made.begin();
                made.phone.control(ServiceControl.class).kill();
                made.phone.pass(Duration.ofSeconds(1));
            }
        }
        return made;
    }

    private void begin() {
        await(append(List.of(BUNDLE)));
        phone.pass(Duration.ofSeconds(1));
    }

    CompletionStage<Void> append(List<String> bundles) {
        if (session instanceof SessionBackup backup) {
            return backup.appendBundles(bundles);
        }
        if (session instanceof IncrementalBackupSession incremental) {
            return incremental.appendBundles(
                    bundles.stream().map(IncrementalBackupData::first).toList());
        }
        int capabilities = phone.capabilities();
        CompletionStage<Void> appended = restore().appendBundles(capabilities, bundles);
        phone.close(capabilities);
        return appended;
    }

    SessionRestore restore() {
        return (SessionRestore) session;
    }

    static FileMeta file(String uri) {
        return FileMeta.of(BUNDLE, uri);
    }

    @Override
    public void close() {
        phone.close();
    }
}
