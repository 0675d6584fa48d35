package dev.ohosbackup.simulator.service;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.simulator.capability.LocalCapabilities;
import dev.ohosbackup.simulator.extension.InstalledApp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The backup service of one device. The platform starts it when it is needed, so it is there even after its death. */
public final class BackupService {
    private final Surroundings surroundings;
    private final Latency latency;
    private final List<Inquiry> inquiries = new ArrayList<>();
    private Optional<Running> running = Optional.empty();
    private int sessions;

    /** The one session there may be, and whose it is. */
    private record Running(Session session, String caller) {}

    public BackupService(Surroundings surroundings, long seed) {
        this.surroundings = surroundings;
        this.latency = new Latency(seed);
    }

    /**
     * Opens a session.
     *
     * @throws BusinessError 13500013 while another one is alive, 13900020 for the same at API 10 (R23)
     */
    public Session open(SessionKind kind, Client client, String caller) {
        if (running.isPresent() && !running.get().session().makeRoom()) {
            throw conflict(running.get());
        }
        Session session = new Session(++sessions, kind, client, surroundings, latency, this::close, this::kill);
        running = Optional.of(new Running(session, caller));
        return session;
    }

    private void close(Session session) {
        running = running.filter(other -> other.session() != session);
    }

    private BusinessError conflict(Running other) {
        return new BusinessError(
                surroundings.apiLevel() < 12 ? ErrorCode.INVALID_ARGUMENT.code() : SessionConflict.CODE,
                SessionConflict.message(
                        other.caller(),
                        other.session().opened(),
                        other.session().kind()));
    }

    /** Sets a bundle's limit of time; {@code false} when no session has the bundle. */
    public boolean updateTimer(String bundleName, Duration limit) {
        return openSession()
                .filter(session -> session.updateTimer(bundleName, limit))
                .isPresent();
    }

    /** Sets how fast a bundle hands over its files; {@code false} when no backup of it is running. */
    public boolean updateSendRate(String bundleName, long filesPerSecond) {
        return openSession()
                .filter(session -> session.updateSendRate(bundleName, filesPerSecond))
                .isPresent();
    }

    private Optional<Session> openSession() {
        return running.map(Running::session).filter(Session::isOpen);
    }

    /** The version of backup and restore, a dotted number. */
    public String version() {
        return surroundings.apiLevel() + ".0";
    }

    /** Writes a capability file that describes every application, and opens it for the client. */
    public int localCapabilities() {
        LocalCapabilities file = new LocalCapabilities(surroundings.apiLevel());
        surroundings.apps().forEach(app -> file.add(app, occupied(app), OptionalLong.empty()));
        file.setBackupVersion(version());
        return open(file);
    }

    /** The same, where only the bundles of the list are measured. */
    public int localCapabilities(List<IncrementalBackupTime> bundles) {
        LocalCapabilities file = new LocalCapabilities(surroundings.apiLevel());
        for (InstalledApp app : surroundings.apps()) {
            Optional<Transfers.Sizes> sizes = bundles.stream()
                    .filter(bundle -> bundle.bundleName().equals(app.bundleName()))
                    .findFirst()
                    .filter(bundle -> app.takesPart())
                    .flatMap(bundle -> surroundings.transfers().sizes(app, bundle.lastIncrementalTime()));
            file.add(
                    app,
                    sizes.map(Transfers.Sizes::total).orElse(0L),
                    OptionalLong.of(sizes.map(Transfers.Sizes::changed).orElse(0L)));
        }
        file.setBackupVersion(version());
        return open(file);
    }

    /** The capability file of a session: those that take part, not measured. */
    public int sessionCapabilities() {
        LocalCapabilities file = new LocalCapabilities(surroundings.apiLevel());
        surroundings.apps().stream()
                .filter(InstalledApp::takesPart)
                .forEach(app -> file.add(app, 0, OptionalLong.empty()));
        return open(file);
    }

    private long occupied(InstalledApp app) {
        return app.takesPart()
                ? surroundings
                        .transfers()
                        .sizes(app, 0)
                        .map(Transfers.Sizes::total)
                        .orElse(0L)
                : 0;
    }

    private int open(LocalCapabilities file) {
        return surroundings.transfers().openForClient(file.bytes(), "the capability file");
    }

    /** What an application says of its backup; empty when it says nothing or cannot be reached. Blocks the client. */
    public Optional<String> backupInfo(String bundleName) {
        CompletableFuture<Optional<String>> answer = ask(bundleName, Inquiry.Question.ofBackup());
        surroundings.loop().blockClientUntil(answer::isDone);
        return answer.getNow(Optional.empty());
    }

    /** What an application says of its abilities in the session's direction; {@code ""} when it says nothing. */
    public CompletionStage<String> compatibilityInfo(Session session, String bundleName, String extInfo) {
        session.refuseUnlessOpen(ErrorCode.INVALID_ARGUMENT, "getCompatibilityInfo");
        return ask(bundleName, Inquiry.Question.ofCompatibility(session.kind(), extInfo))
                .thenApply(answer -> answer.orElse(""));
    }

    private CompletableFuture<Optional<String>> ask(String bundleName, Inquiry.Question question) {
        Optional<Inquiry> inquiry = surroundings
                .app(bundleName)
                .flatMap(InstalledApp::extension)
                .map(extension ->
                        new Inquiry(surroundings, bundleName, extension, latency.typical(), question, this::kill));
        inquiry.ifPresent(asked -> {
            inquiries.add(asked);
            asked.answer().thenRun(() -> inquiries.remove(asked));
        });
        return inquiry.map(Inquiry::answer).orElseGet(() -> CompletableFuture.completedFuture(Optional.empty()));
    }

    /**
     * Empties the folders of a bundle's transfers.
     *
     * @return whether they are empty; {@code false} for one that is not installed, and for one that is at work, whose
     *     folders are in use (R34)
     */
    public boolean cleanTempFolders(String bundleName) {
        boolean atWork = running.filter(current -> current.session().isRunning(bundleName))
                .isPresent();
        return surroundings.app(bundleName).isPresent()
                && !atWork
                && surroundings.transfers().clearFolders(bundleName);
    }

    /** Whether callbacks report what OpenHarmony reports, also where no document lists it. */
    public boolean reportsUndocumentedCodes() {
        return surroundings.has(Quirk.UNDOCUMENTED_CODES);
    }

    /** The client has died: its session ends as if released. */
    public void clientDied() {
        running.ifPresent(current -> current.session().abandon());
    }

    /**
     * Kills the process of an application's extension, whether it backs up, restores, or is asked something.
     *
     * @return whether there was one
     */
    public boolean killExtension(String bundleName) {
        List<Inquiry> asked =
                inquiries.stream().filter(inquiry -> inquiry.isTo(bundleName)).toList();
        asked.forEach(Inquiry::giveUp);
        boolean atWork = running.filter(current -> current.session().killExtension(bundleName))
                .isPresent();
        return atWork || !asked.isEmpty();
    }

    /** Dies: the session, if there is one, hears of it, and questions to applications stay unanswered. */
    public void kill() {
        Optional<Running> died = running;
        running = Optional.empty();
        died.ifPresent(current -> current.session().die());
        List.copyOf(inquiries).forEach(Inquiry::giveUp);
    }
}
