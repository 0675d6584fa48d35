package dev.ohosbackup.junit;

import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.simulator.testdouble.AppOnDevice;
import dev.ohosbackup.simulator.words.NearestNames;
import dev.ohosbackup.simulator.world.AppBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;

/** Assertions on one file of an application. */
public final class FileAssert extends AbstractAssert<FileAssert, AppOnDevice> {
    private final String path;

    FileAssert(AppOnDevice app, String path) {
        super(app, FileAssert.class);
        this.path = path.startsWith("/") ? path : AppBuilder.FILES + path;
    }

    private List<SandboxEntry> entries() {
        try {
            return actual.entries();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the sandbox of " + actual.bundleName() + " could not be read", unreadable);
        }
    }

    private SandboxEntry entry() {
        List<SandboxEntry> entries = entries();
        return entries.stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> files = entries.stream()
                            .filter(entry -> !entry.directory())
                            .map(SandboxEntry::path)
                            .toList();
                    return failure(
                            "expected %s to have %s, but it has not%s",
                            actual.bundleName(),
                            path,
                            files.isEmpty()
                                    ? "; it has no file"
                                    : ". Nearest:" + Words.lines(NearestNames.to(path, files)));
                });
    }

    /** That it is there. */
    public FileAssert exists() {
        entry();
        return this;
    }

    /** That it is not there. */
    public FileAssert doesNotExist() {
        if (entries().stream().anyMatch(entry -> entry.path().equals(path))) {
            failWithMessage("expected %s not to have %s, but it has", actual.bundleName(), path);
        }
        return this;
    }

    /** That this is in it, as text in UTF-8. */
    public FileAssert hasText(String text) {
        entry();
        String seen = actual.text(path);
        if (!seen.equals(text)) {
            failWithMessage("expected another text in %s of %s:%s", path, actual.bundleName(), Words.diff(text, seen));
        }
        return this;
    }

    /** That it is so many bytes long. */
    public FileAssert hasSize(long bytes) {
        if (entry().size() != bytes) {
            failWithMessage("expected %s to be %s bytes long, but it is %s", path, bytes, entry().size());
        }
        return this;
    }

    /** That it has these permission bits, such as 0644. */
    public FileAssert hasMode(int mode) {
        if (entry().mode() != mode) {
            failWithMessage(
                    "expected %s to have mode %s, but it has %s",
                    path, String.format(Locale.ROOT, "%04o", mode), String.format(Locale.ROOT, "%04o", entry().mode()));
        }
        return this;
    }

    /** That it was last modified then, in whole seconds. */
    public FileAssert wasModifiedAt(Instant time) {
        if (!entry().modified().equals(time)) {
            failWithMessage(
                    "expected %s to have been modified at %s, but it was at %s", path, time, entry().modified());
        }
        return this;
    }
}
