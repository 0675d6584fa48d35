package dev.ohosbackup.suite.bench;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.Backup;
import dev.ohosbackup.api.Session;
import dev.ohosbackup.plug.CallerRights;
import dev.ohosbackup.plug.Capability;
import dev.ohosbackup.plug.ClientControl;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.ServiceControl;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import dev.ohosbackup.suite.bench.RawResult.Way;
import dev.ohosbackup.suite.catalogue.RequirementClass;
import dev.ohosbackup.suite.journal.Event.Refusal;
import dev.ohosbackup.suite.recorder.ClientFiles;
import dev.ohosbackup.suite.recorder.ImplementationFault;
import dev.ohosbackup.suite.recorder.RecordedDevice;
import dev.ohosbackup.suite.recorder.SessionNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A device as a check uses it: calls with their outcomes, time, the sandbox, and the controls of the test bench. */
public final class TestDevice implements AutoCloseable {
    /** How long an answer may take on the device's clock: longer than connecting to an application and to the service. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);
    /** How much of a time may get lost on the way from a real service to its client. */
    public static final Duration JITTER = Duration.ofMillis(200);
    /** The longest wait that is worth it in real time. */
    private static final Duration LONGEST_REAL_WAIT = Duration.ofMinutes(2);
    /** Silence that is long enough in real time. */
    private static final Duration REAL_SILENCE = Duration.ofSeconds(3);

    private final Bench bench;
    private final RecordedDevice device;
    private final Sandbox sandbox;

    TestDevice(Bench bench, RecordedDevice device) {
        this.bench = bench;
        this.device = device;
        this.sandbox = new Sandbox(device);
    }

    /** What the callbacks of a session said so far. */
    public SessionLog log(Session session) {
        return new SessionLog(bench.journal(), device.number(), SessionNumber.of(session));
    }

    /** A client with a full backup open. */
    public BackupClient backupClient() {
        return new BackupClient(this);
    }

    /** A client with a restore of an archive open. */
    public RestoreClient restoreClient(Archive archive) {
        return new RestoreClient(this, archive);
    }

    /** A client with an incremental backup open. */
    public IncrementalClient incrementalClient() {
        return new IncrementalClient(this);
    }

    /** The bench it stands on. */
    public Bench bench() {
        return bench;
    }

    /** The product API, recorded. */
    public Backup backup() {
        return device.backup();
    }

    /** The client's file descriptors. */
    public ClientFiles files() {
        return device.files();
    }

    /** What lies in the applications' sandboxes. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** What this device was asked to be. */
    public DeviceSpec spec() {
        return device.spec();
    }

    /** What the kit's own callbacks threw. */
    public List<Throwable> clientFailures() {
        return device.clientFailures();
    }

    /** How a call ended that answers by returning. */
    public <T> Outcome<T> returning(Supplier<T> call) {
        try {
            return answer(new Outcome.Success<>(Optional.of(call.get())));
        } catch (RuntimeException | AssertionError thrown) {
            return answer(Outcome.ofThrown(thrown, Refusal.THROWN));
        }
    }

    /** How a call ended that answers by a promise; waits for it. */
    public <T> Outcome<T> promising(Supplier<CompletionStage<T>> call) {
        AtomicReference<Outcome<T>> outcome = new AtomicReference<>();
        try {
            call.get()
                    .whenComplete((value, thrown) -> outcome.set(
                            thrown == null
                                    ? new Outcome.Success<>(Optional.ofNullable(value))
                                    : Outcome.ofThrown(unwrapped(thrown), Refusal.REJECTED)));
        } catch (RuntimeException | AssertionError thrown) {
            return answer(Outcome.ofThrown(thrown, Refusal.THROWN));
        }
        return settled(outcome);
    }

    /** How a call ended that answers by calling back; waits for it. */
    public <T> Outcome<T> callingBack(Consumer<AsyncCallback<T>> call) {
        AtomicReference<Outcome<T>> outcome = new AtomicReference<>();
        try {
            call.accept((err, data) -> outcome.set(
                    err.isPresent()
                            ? new Outcome.Refused<>(err.get(), Refusal.CALLED_BACK)
                            : new Outcome.Success<>(data)));
        } catch (RuntimeException | AssertionError thrown) {
            return answer(Outcome.ofThrown(thrown, Refusal.THROWN));
        }
        return settled(outcome);
    }

    /**
     * How a raw call ended; waits for its promise, and for its callback where a function is passed and the call returns
     * nothing.
     */
    public Outcome<RawResult> raw(RawCall call) {
        bench.needs(Capability.RAW_ARGUMENTS);
        AtomicReference<Outcome<RawResult>> outcome = new AtomicReference<>();
        RawAnswer answer;
        try {
            answer = device.raw()
                    .call(call.callingBack((err, data) -> outcome.set(
                            err.isPresent()
                                    ? new Outcome.Refused<>(err.get(), Refusal.CALLED_BACK)
                                    : result(Way.CALLED_BACK, data.orElseGet(RawValue.Undefined::new)))));
        } catch (RuntimeException | AssertionError thrown) {
            return answer(Outcome.ofThrown(thrown, Refusal.THROWN));
        }
        if (answer instanceof RawAnswer.Promised promised) {
            return promising(() -> promised.promise().thenApply(value -> new RawResult(Way.PROMISED, value)));
        }
        if (answer instanceof RawAnswer.Returned returned) {
            boolean answersLater = call.passesFunction() && returned.value() instanceof RawValue.Undefined;
            return answersLater ? settled(outcome) : result(Way.RETURNED, returned.value());
        }
        return result(Way.RETURNED, new RawValue.Fields(Map.of()));
    }

    private static Outcome<RawResult> result(Way way, RawValue value) {
        return new Outcome.Success<>(Optional.of(new RawResult(way, value)));
    }

    /** Waits until something holds, for at most a limit of device time; whether it does in the end. */
    public boolean await(Duration limit, BooleanSupplier holds) {
        affordable(limit);
        return device.await(limit, holds);
    }

    /** Waits until something holds, as long as a patient client would. */
    public boolean await(BooleanSupplier holds) {
        return await(PATIENCE, holds);
    }

    /** Lets time pass, whatever happens. */
    public void pass(Duration duration) {
        affordable(duration);
        device.pass(duration);
    }

    /**
     * Watches that nothing more comes. On a real clock no longer than a device that still had something to say would need
     * for it: hours of silence would show little more.
     */
    public void watch(Duration duration) {
        pass(device.hasVirtualClock() || duration.compareTo(REAL_SILENCE) < 0 ? duration : REAL_SILENCE);
    }

    /** How long ago it was opened, by its own clock; for what takes time that no callback tells. */
    public Duration elapsed() {
        return device.elapsed();
    }

    /** Takes {@code ohos.permission.BACKUP} from the caller, or gives it back. */
    public void setBackupPermission(boolean granted) {
        bench.needs(Capability.CALLER_RIGHTS);
        device.control(
                Capability.CALLER_RIGHTS,
                CallerRights.class,
                granted ? "the caller is given ohos.permission.BACKUP" : "the caller loses ohos.permission.BACKUP",
                rights -> rights.setBackupPermission(granted));
    }

    /** Makes the caller a system application, or an ordinary one. */
    public void setSystemApp(boolean systemApp) {
        bench.needs(Capability.CALLER_RIGHTS);
        device.control(
                Capability.CALLER_RIGHTS,
                CallerRights.class,
                systemApp ? "the caller becomes a system application" : "the caller becomes an ordinary application",
                rights -> rights.setSystemApp(systemApp));
    }

    /** Kills the backup service. */
    public void killService() {
        bench.needs(Capability.SERVICE_CONTROL);
        device.control(
                Capability.SERVICE_CONTROL, ServiceControl.class, "the backup service is killed", ServiceControl::kill);
    }

    /** Kills the calling application's process. */
    public void killClient() {
        bench.needs(Capability.CLIENT_CONTROL);
        device.control(
                Capability.CLIENT_CONTROL, ClientControl.class, "the client's process is killed", ClientControl::kill);
    }

    /** Makes something go wrong from now on. */
    public void inject(Fault fault) {
        bench.needs(Capability.FAULTS);
        device.control(
                Capability.FAULTS,
                FaultInjector.class,
                "the fault " + fault.fields() + " is injected",
                injector -> injector.inject(fault));
    }

    /** Writes a file as the application would. */
    public void write(String bundleName, String path, byte[] content, Instant modified) {
        edit("application " + bundleName + " writes " + path, it -> it.write(bundleName, path, content, modified));
    }

    /** Deletes a file as the application would. */
    public void delete(String bundleName, String path) {
        edit("application " + bundleName + " deletes " + path, it -> it.delete(bundleName, path));
    }

    /** Empties an application's sandbox, as a new installation would find it. */
    public void wipe(String bundleName) {
        edit("application " + bundleName + " is installed anew", it -> it.wipe(bundleName));
    }

    /** A remark in the journal. */
    public void note(String text) {
        device.note(text);
    }

    @Override
    public void close() {
        device.close();
    }

    private void edit(String what, RecordedDevice.ControlAction<SandboxEditor> action) {
        bench.needs(Capability.SANDBOX_EDITOR);
        device.control(Capability.SANDBOX_EDITOR, SandboxEditor.class, what, action);
    }

    private <T> Outcome<T> settled(AtomicReference<Outcome<T>> outcome) {
        device.await(PATIENCE, () -> outcome.get() != null);
        Outcome<T> answer = outcome.get();
        return answer(answer != null ? answer : new Outcome.Unanswered<>(PATIENCE.toSeconds() + " s"));
    }

    /** What OpenHarmony answers can only be compared with an answer: a call that hung or fell over has shown nothing. */
    private <T> Outcome<T> answer(Outcome<T> outcome) {
        boolean answered = outcome instanceof Outcome.Success || outcome instanceof Outcome.Refused;
        if (!answered && bench.requirement().requirementClass() == RequirementClass.OBSERVED) {
            throw new ImplementationFault(
                    "the call to be answered, by success or by a refusal", outcome.toString(), null);
        }
        return outcome;
    }

    private void affordable(Duration limit) {
        if (!device.hasVirtualClock() && limit.compareTo(LONGEST_REAL_WAIT) > 0) {
            throw new Unverifiable(
                    "without VIRTUAL_CLOCK this check would wait " + limit.toSeconds() + " s of real time");
        }
    }

    private static Throwable unwrapped(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }
}
