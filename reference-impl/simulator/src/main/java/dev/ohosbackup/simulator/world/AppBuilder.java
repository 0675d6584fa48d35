package dev.ohosbackup.simulator.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.plug.AppSpec;
import dev.ohosbackup.plug.Content;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.FileSpec;
import dev.ohosbackup.simulator.extension.BackupExtensionAbility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * An application in a few words.
 *
 * <pre>{@code
 * app("com.example.notes")
 *         .file("today.txt", "milk, bread")
 *         .exclude("/data/storage/el2/base/files/cache/")
 *         .mustNotComeBack("token", "secret of this device")
 *         .worksFor(Duration.ofSeconds(3))
 * }</pre>
 *
 * <p>What is not said is as a simple application has it: version 1, a backup that is allowed and takes everything, an
 * extension that is quick and says nothing, files of mode 0644 that were last modified when time begins on a device. A
 * relative path is one below {@value #FILES}. Of two files with one path the later one counts.
 */
public final class AppBuilder {
    /** Where an application keeps its files. */
    public static final String FILES = "/data/storage/el2/base/files/";

    private static final Instant MODIFIED = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MODE = 0644;

    private final String bundleName;
    private final Map<String, FileSpec> files = new LinkedHashMap<>();
    private final Set<String> mustNotComeBack = new TreeSet<>();
    private final List<String> includes = new ArrayList<>();
    private final List<String> excludes = new ArrayList<>();
    private long versionCode = 1;
    private String versionName = "1.0.0";
    private Optional<String> config = Optional.empty();
    private boolean allowed = true;
    private boolean extended = true;
    private Duration backupWork = Duration.ZERO;
    private Duration restoreWork = Duration.ZERO;
    private Optional<String> onBackupEx = Optional.empty();
    private Optional<String> onRestoreEx = Optional.empty();
    private List<String> onProcess = List.of();
    private Optional<String> backupInfo = Optional.empty();
    private Optional<String> backupCompatibility = Optional.empty();
    private Optional<String> restoreCompatibility = Optional.empty();
    private Optional<ExtensionScript.Misbehaviour> misbehaviour = Optional.empty();
    private Optional<Supplier<? extends BackupExtensionAbility>> ability = Optional.empty();

    private AppBuilder(String bundleName) {
        this.bundleName = bundleName;
    }

    /** A simple application without a file. */
    public static AppBuilder app(String bundleName) {
        return new AppBuilder(bundleName);
    }

    /** Its version, as a number and as people read it. */
    public AppBuilder version(long code, String name) {
        versionCode = code;
        versionName = name;
        return this;
    }

    /** A file with a text in it. */
    public AppBuilder file(String path, String text) {
        return file(path, new Content.Text(text), MODE, MODIFIED);
    }

    /** A file with bytes in it. */
    public AppBuilder file(String path, byte[] bytes) {
        return file(path, new Content.Bytes(bytes), MODE, MODIFIED);
    }

    /** A file of so many bytes that look like noise. */
    public AppBuilder noise(String path, int size) {
        return file(path, new Content.Noise(size, size), MODE, MODIFIED);
    }

    /** A file in every detail. */
    public AppBuilder file(String path, Content content, int mode, Instant modified) {
        String absolute = absolute(path);
        files.remove(absolute);
        files.put(absolute, new FileSpec(absolute, content, mode, modified));
        return this;
    }

    /** A file that a restore must leave away, such as a key that belongs to this device. */
    public AppBuilder mustNotComeBack(String path, String text) {
        mustNotComeBack.add(absolute(path));
        return file(path, text);
    }

    /**
     * All files below a real directory, with their modes and times.
     *
     * @param directory what to read, now and once
     * @param at        where they shall lie, such as {@value #FILES}
     */
    public AppBuilder directory(Path directory, String at) {
        try {
            RealDirectory.read(directory, absolute(at)).forEach(file -> files.put(file.path(), file));
            return this;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the files of " + bundleName + " could not be read", unreadable);
        }
    }

    /** A real directory that stands for the whole sandbox, as an export leaves it: {@code data/storage/…} lies in it. */
    public AppBuilder sandbox(Path directory) {
        return directory(directory, "/");
    }

    /** A pattern of what a backup takes, as {@code includes} in {@code backup_config.json} has it. */
    public AppBuilder include(String pattern) {
        includes.add(pattern);
        return this;
    }

    /** A pattern of what a backup leaves away, as {@code excludes} in {@code backup_config.json} has it. */
    public AppBuilder exclude(String pattern) {
        excludes.add(pattern);
        return this;
    }

    /** It does not allow a backup. */
    public AppBuilder backupNotAllowed() {
        allowed = false;
        return this;
    }

    /** The whole text of its {@code backup_config.json}, instead of what else is said about it. */
    public AppBuilder backupConfig(String json) {
        config = Optional.of(json);
        return this;
    }

    /** It has no {@code BackupExtensionAbility}. */
    public AppBuilder withoutExtension() {
        extended = false;
        return this;
    }

    /** How long its callbacks work, in a backup and in a restore. */
    public AppBuilder worksFor(Duration time) {
        backupWork = time;
        restoreWork = time;
        return this;
    }

    /** What its {@code onBackupEx} answers; <code>{argument}</code> in it stands for what it was handed. */
    public AppBuilder onBackupEx(String answer) {
        onBackupEx = Optional.of(answer);
        return this;
    }

    /** What its {@code onRestoreEx} answers; <code>{argument}</code> in it stands for what it was handed. */
    public AppBuilder onRestoreEx(String answer) {
        onRestoreEx = Optional.of(answer);
        return this;
    }

    /** What its {@code onProcess} answers, one call after the other. */
    public AppBuilder onProcess(String... answers) {
        onProcess = List.of(answers);
        return this;
    }

    /** What its {@code getBackupInfo} answers. */
    public AppBuilder backupInfo(String answer) {
        backupInfo = Optional.of(answer);
        return this;
    }

    /** What it says of its abilities, for a backup and for a restore. */
    public AppBuilder compatibilityInfo(String forBackup, String forRestore) {
        backupCompatibility = Optional.of(forBackup);
        restoreCompatibility = Optional.of(forRestore);
        return this;
    }

    /** How its extension goes wrong. */
    public AppBuilder misbehaving(ExtensionScript.Misbehaviour how) {
        misbehaviour = Optional.of(how);
        return this;
    }

    /** Its extension is written in Java; what else was said about the extension counts for nothing. */
    public AppBuilder ability(Supplier<? extends BackupExtensionAbility> maker) {
        ability = Optional.of(maker);
        return this;
    }

    String bundleName() {
        return bundleName;
    }

    Set<String> mustNotComeBack() {
        return Collections.unmodifiableSet(new TreeSet<>(mustNotComeBack));
    }

    Optional<Supplier<? extends BackupExtensionAbility>> ability() {
        return ability;
    }

    AppSpec spec() {
        return new AppSpec(
                bundleName,
                versionCode,
                versionName,
                config.orElseGet(this::configText),
                extended ? Optional.of(script()) : Optional.empty(),
                List.copyOf(files.values()));
    }

    private String configText() {
        if (includes.isEmpty() && excludes.isEmpty()) {
            return "{\"allowToBackupRestore\":" + allowed + "}";
        }
        ObjectNode text = JsonNodeFactory.instance.objectNode().put("allowToBackupRestore", allowed);
        if (!includes.isEmpty()) {
            includes.forEach(text.putArray("includes")::add);
        }
        if (!excludes.isEmpty()) {
            excludes.forEach(text.putArray("excludes")::add);
        }
        return text.toString();
    }

    private ExtensionScript script() {
        return new ExtensionScript(
                ExtensionScript.plain().name(),
                backupWork,
                restoreWork,
                onBackupEx,
                onRestoreEx,
                onProcess,
                backupInfo,
                backupCompatibility,
                restoreCompatibility,
                misbehaviour);
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : FILES + path;
    }
}
