package dev.ohosbackup.junit;

import dev.ohosbackup.simulator.journal.Happening;
import dev.ohosbackup.simulator.journal.Happening.CalledBack;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import dev.ohosbackup.simulator.words.NearestNames;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.assertj.core.api.AbstractAssert;

/** Assertions on what a client was told of one bundle, in all sessions of its device. */
public final class BundleAssert extends AbstractAssert<BundleAssert, TestDevice> {
    private final String bundleName;

    BundleAssert(TestDevice device, String bundleName) {
        super(device, BundleAssert.class);
        this.bundleName = bundleName;
    }

    private List<CalledBack> told() {
        return actual.journal().stream()
                .map(entry -> entry.happening())
                .filter(CalledBack.class::isInstance)
                .map(CalledBack.class::cast)
                .toList();
    }

    private List<CalledBack> told(String callback) {
        return told().stream()
                .filter(one -> one.callback().equals(callback) && one.bundle().equals(Optional.of(bundleName)))
                .toList();
    }

    private String seen() {
        List<CalledBack> own = told().stream()
                .filter(one -> one.bundle().equals(Optional.of(bundleName)))
                .toList();
        if (!own.isEmpty()) {
            return "; of it there came"
                    + Words.lines(own.stream().map(BundleAssert::say).toList());
        }
        TreeSet<String> others = new TreeSet<>();
        told().forEach(one -> one.bundle().ifPresent(others::add));
        return others.isEmpty()
                ? "; nothing came of any bundle"
                : "; nothing came of it. Did you mean " + NearestNames.to(bundleName, others) + "?";
    }

    private static String say(CalledBack told) {
        String error = told.code().isPresent() ? " with " + told.code().getAsInt() : "";
        return told.callback() + error + " (session " + told.session() + ")";
    }

    private BundleAssert requireOnce(String callback, Optional<Integer> code) {
        List<CalledBack> came = told(callback).stream()
                .filter(one -> code.map(
                                wanted -> one.code().isPresent() && one.code().getAsInt() == wanted)
                        .orElse(one.code().isEmpty()))
                .toList();
        if (came.size() != 1) {
            failWithMessage(
                    "expected one %s of %s %s, but there were %s%s",
                    callback,
                    bundleName,
                    code.map(wanted -> "with error " + wanted).orElse("without an error"),
                    came.size(),
                    seen());
        }
        return this;
    }

    /** That it began, once. */
    public BundleAssert began() {
        return requireOnce("onBundleBegin", Optional.empty());
    }

    /** That it could not begin, for this reason. */
    public BundleAssert couldNotBegin(int code) {
        return requireOnce("onBundleBegin", Optional.of(code));
    }

    /** That it ended without an error, once. */
    public BundleAssert endedWell() {
        return requireOnce("onBundleEnd", Optional.empty());
    }

    /** That it ended with this error, once. */
    public BundleAssert endedWith(int code) {
        return requireOnce("onBundleEnd", Optional.of(code));
    }

    /** That nothing was told of it. */
    public BundleAssert wasNeverMentioned() {
        if (told().stream().anyMatch(one -> one.bundle().equals(Optional.of(bundleName)))) {
            failWithMessage("expected nothing to be told of %s%s", bundleName, seen());
        }
        return this;
    }

    /** That so many files were handed over for it. */
    public BundleAssert handedOver(int files) {
        long came =
                told("onFileReady").stream().filter(one -> one.code().isEmpty()).count();
        if (came != files) {
            failWithMessage(
                    "expected %s files of %s to be handed over, but there were %s%s", files, bundleName, came, seen());
        }
        return this;
    }

    /** That a restore put so many files of it in place. */
    public BundleAssert restored(int files) {
        long came = actual.journal().stream()
                .filter(entry -> entry.happening() instanceof Happening.FileWritten written
                        && written.restored()
                        && written.bundleName().equals(bundleName))
                .count();
        if (came != files) {
            failWithMessage(
                    "expected a restore of %s to write %s files, but it wrote %s%s", bundleName, files, came, seen());
        }
        return this;
    }
}
