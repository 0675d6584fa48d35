package dev.ohosbackup.simulator.testdouble;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ohosbackup.api.Backup;
import dev.ohosbackup.plug.Caller;
import dev.ohosbackup.plug.CallerRights;
import dev.ohosbackup.plug.ClientControl;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FaultInjector;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.plug.RawCalls;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.plug.ServiceControl;
import dev.ohosbackup.plug.World;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.simulator.app.Explanation;
import dev.ohosbackup.simulator.clock.DeviceClock;
import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.journal.JournalEntry;
import dev.ohosbackup.simulator.record.Recording;
import dev.ohosbackup.simulator.service.Quirk;
import dev.ohosbackup.simulator.strict.Offence;
import dev.ohosbackup.simulator.strict.ProtocolException;
import dev.ohosbackup.simulator.strict.ProtocolRule;
import dev.ohosbackup.simulator.world.AppBuilder;
import dev.ohosbackup.simulator.world.TestWorld;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A device for one test.
 *
 * <pre>{@code
 * try (TestDevice device = TestDevice.api20().install(app("com.example.notes").file("a.txt", "hello"))) {
 *     new MyBackupTool(device.backup(), device.fileIo()).backUp("com.example.notes");
 *     device.clock().runUntilIdle();
 * }
 * }</pre>
 *
 * <p>It is strict: {@link #close} throws when the client has broken a {@link ProtocolRule}, though the device itself let it
 * pass. What is installed on it, who calls and which seed it has is said before it is first used; that is when it is opened.
 * Devices share nothing, so that thousands may be used at the same time, each by one thread at a time.
 */
public final class TestDevice implements Device {
    private final int apiLevel;
    private final Set<ProtocolRule> lenient = EnumSet.noneOf(ProtocolRule.class);
    private final List<AppBuilder> apps = new ArrayList<>();
    private Optional<TestWorld> world = Optional.empty();
    private Caller caller = Caller.backupTool();
    private OptionalLong freeBytes = OptionalLong.empty();
    private long seed;
    private Set<Quirk> quirks = Set.of();
    private Locale language = Locale.ENGLISH;
    private Optional<OpenDevice> open = Optional.empty();
    private boolean closed;

    private TestDevice(int apiLevel) {
        this.apiLevel = apiLevel;
    }

    /** A device of API level 10: two session classes, one publish for each file. */
    public static TestDevice api10() {
        return at(10);
    }

    /** A device of API level 12: incremental backups, {@code release}, manifests. */
    public static TestDevice api12() {
        return at(12);
    }

    /** A device of API level 18: {@code cancel}, sizes, versions. */
    public static TestDevice api18() {
        return at(18);
    }

    /** A device of API level 20: everything. */
    public static TestDevice api20() {
        return at(20);
    }

    /** A device of this level: 10, 12, 18 or 20. */
    public static TestDevice at(int apiLevel) {
        return new TestDevice(apiLevel);
    }

    /** A device as the kit describes one. */
    public static TestDevice of(DeviceSpec spec) {
        TestDevice device = at(spec.apiLevel());
        device.world = Optional.of(TestWorld.of(spec.world()));
        device.caller = spec.caller();
        device.freeBytes = spec.freeBytes();
        device.seed = spec.seed();
        return device;
    }

    /** Installs applications, beside those that are there; without any there is {@link TestWorld#preset}. */
    public TestDevice install(AppBuilder... more) {
        requireUnopened("install");
        apps.addAll(Arrays.asList(more));
        return this;
    }

    /** Installs a whole world instead. */
    public TestDevice world(TestWorld whole) {
        requireUnopened("world");
        world = Optional.of(whole);
        return this;
    }

    /** Who calls; by default a backup tool with every right it needs. */
    public TestDevice caller(Caller who) {
        requireUnopened("caller");
        caller = who;
        return this;
    }

    /** How much room there is, in bytes. */
    public TestDevice freeBytes(long bytes) {
        requireUnopened("freeBytes");
        freeBytes = OptionalLong.of(bytes);
        return this;
    }

    /** Varies every order that the documents leave open; 0 by default. */
    public TestDevice seed(long value) {
        requireUnopened("seed");
        seed = value;
        return this;
    }

    /** Where it does what OpenHarmony does instead of what the documents say. */
    public TestDevice quirks(Quirk... which) {
        requireUnopened("quirks");
        quirks = Set.of(which);
        return this;
    }

    /** Lets the client of this device break these rules from now on. */
    public TestDevice lenient(ProtocolRule... rules) {
        lenient.addAll(Arrays.asList(rules));
        open.ifPresent(device -> device.checker().forgive(rules));
        return this;
    }

    /** In which language it tells of offences and of its state: English, or Chinese. */
    public TestDevice language(Locale locale) {
        language = locale;
        return this;
    }

    private void requireUnopened(String what) {
        if (open.isPresent() || closed) {
            throw new IllegalStateException(
                    what + " came too late: a device is opened when it is first used, so say it before that");
        }
    }

    private OpenDevice open() {
        if (closed) {
            throw new IllegalStateException("the device is closed; take another one");
        }
        if (open.isEmpty()) {
            TestWorld installed = installed();
            DeviceSpec spec = new DeviceSpec(installed.world(), apiLevel, caller, freeBytes, seed);
            OpenDevice device = new OpenDevice(spec, installed, quirks);
            device.checker().forgive(lenient.toArray(new ProtocolRule[0]));
            open = Optional.of(device);
        }
        return open.get();
    }

    /** What is installed on it, or will be. */
    public TestWorld installed() {
        if (open.isPresent()) {
            return open.get().world();
        }
        if (world.isPresent() && !apps.isEmpty()) {
            throw new IllegalStateException(
                    "both a whole world and single applications were installed; install the one or the other");
        }
        return world.orElseGet(
                () -> apps.isEmpty() ? TestWorld.preset() : TestWorld.of(apps.toArray(new AppBuilder[0])));
    }

    /** Its API level. */
    public int apiLevel() {
        return apiLevel;
    }

    /** Its seed. */
    public long seed() {
        return seed;
    }

    @Override
    public Backup backup() {
        return open().client().backup();
    }

    @Override
    public FileIo fileIo() {
        return open().client().fileIo();
    }

    /** What lies in an application's sandbox, and how a test changes it. */
    @Override
    public AppOnDevice app(String bundleName) {
        OpenDevice device = open();
        return new AppOnDevice(
                bundleName,
                device.device().app(bundleName),
                device.editor(),
                () -> device.device().clock().now());
    }

    @Override
    public <C> Optional<C> control(Class<C> type) {
        OpenDevice device = open();
        if (type == RawCalls.class) {
            return Optional.of(type.cast(device.client().rawCalls()));
        } else if (type == SandboxEditor.class) {
            return Optional.of(type.cast(device.editor()));
        } else if (type == FaultInjector.class) {
            return Optional.of(type.cast(device.faults()));
        } else if (type == ServiceControl.class) {
            return Optional.of(type.cast((ServiceControl) this::killService));
        } else if (type == ClientControl.class) {
            return Optional.of(type.cast((ClientControl) this::killClient));
        } else if (type == CallerRights.class) {
            return Optional.of(type.cast(device.rights()));
        }
        return device.device().control(type);
    }

    /** Its time. */
    public DeviceClock clock() {
        return open().device().clock();
    }

    /** Arms a fault: what goes wrong, in which phase, which time. */
    public TestDevice inject(Fault fault) {
        open().faults().inject(fault);
        return this;
    }

    /**
     * The same in the words of vectors and scenarios: {@code {"what": "errno", "error": "ENOSPC", "when": "PACK"}}.
     *
     * @throws IllegalArgumentException that names the field that is wrong
     */
    public TestDevice inject(String faultAsJson) {
        try {
            Map<String, Object> fields =
                    JsonMapper.builder().build().readValue(faultAsJson, new TypeReference<Map<String, Object>>() {});
            return inject(Fault.of(fields));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    "a fault must be a JSON object: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    /** Kills the backup service; the platform starts it again when it is next needed. */
    public void killService() {
        open().kill("service");
    }

    /** Kills the calling process; the next call is that of a new one. */
    public void killClient() {
        open().kill("client");
    }

    /** Kills the process of an application's extension. */
    public void killExtension(String bundleName) {
        open().kill("extension " + bundleName);
    }

    /** Gives the caller its rights, or takes them away, from its next call on. */
    public void setRights(boolean backupPermission, boolean systemApp) {
        open().setRights(backupPermission, systemApp);
    }

    /** Why the next backup takes a path of an application, or does not. */
    public Explanation explain(String bundleName, String path) {
        return open().device().explain(bundleName, path);
    }

    /** Everything that has happened, in one order. */
    public List<JournalEntry> journal() {
        return open().device().journal();
    }

    /** The descriptors that nobody has closed yet. */
    public List<FdTable.OpenFd> openFds() {
        return open().device().openFds();
    }

    /** What led to a descriptor: the client's own code, innermost first; nothing for one that it was not handed. */
    public List<StackTraceElement> openerOf(int fd) {
        return open().checker().openerOf(fd);
    }

    /** The rules that the client has broken so far; what it leaves open is known at the end only. */
    public List<Offence> offences() {
        return open().checker().offences();
    }

    /** What there is to know when a test fails: seed, last events, open descriptors, what is planned. */
    public Diagnostics diagnostics() {
        return Diagnostics.of(this, language);
    }

    /** What the double does not model. */
    public static List<Limit> limits() {
        return List.of(Limit.values());
    }

    /** Everything that was done to it so far, to be done again. */
    public Recording recording() {
        return open().recording(seed);
    }

    /** A backup of these applications, or of all that take part, and their restore, compared. */
    public RoundTrip roundTrip(String... bundleNames) {
        List<String> bundles = bundleNames.length > 0 ? List.of(bundleNames) : List.copyOf(RoundTrip.takingPart(this));
        return new RoundTrip(this, bundles);
    }

    /** Whether it has come to its end: nothing can be asked of it any more. */
    public boolean isClosed() {
        return closed;
    }

    /** The world of the plug, for whoever needs it. */
    World plugWorld() {
        return open().world().world();
    }

    /**
     * Ends it without a word about its client, for a test that has failed already.
     *
     * @return what its client has done wrong
     */
    public List<Offence> abandon() {
        closed = true;
        Optional<OpenDevice> device = open;
        open = Optional.empty();
        return device.map(OpenDevice::close).orElse(List.of());
    }

    /**
     * Ends it.
     *
     * @throws ProtocolException when its client has broken rules that it was not let off
     */
    @Override
    public void close() {
        List<Offence> offences = abandon();
        if (!offences.isEmpty()) {
            throw new ProtocolException(offences, language);
        }
    }
}
