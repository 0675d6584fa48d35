package dev.ohosbackup.selftest.wrong;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import java.util.Optional;

/**
 * A callback and what it carries.
 *
 * @param session  whose it is: {@code SessionBackup}, {@code SessionRestore} or {@code IncrementalBackupSession}
 * @param callback its name
 * @param err      its error
 * @param bundle   the bundle's name that it carries
 * @param file     its file
 * @param text     what an application or a scan says
 */
public record Told(
        String session,
        String callback,
        Optional<BusinessError> err,
        Optional<String> bundle,
        Optional<File> file,
        Optional<String> text) {

    /** Whether it carries an error. */
    public boolean failed() {
        return err.isPresent();
    }

    /** Whether it belongs to a restore. */
    public boolean restores() {
        return session.equals("SessionRestore");
    }

    /** The bundle it is about, wherever it says so. */
    public Optional<String> about() {
        return bundle.or(() -> file.map(File::bundleName)).or(() -> err.flatMap(BusinessError::data));
    }

    /** The same with another code; where there is no error, itself. */
    public Told withCode(int code) {
        return new Told(session, callback, err.map(error -> Codes.recoded(error, code)), bundle, file, text);
    }

    /** The same with this error or none. */
    public Told withErr(Optional<BusinessError> other) {
        return new Told(session, callback, other, bundle, file, text);
    }

    /** The same with this bundle or none. */
    public Told withBundle(Optional<String> other) {
        return new Told(session, callback, err, other, file, text);
    }

    /** The same with this file or none. */
    public Told withFile(Optional<File> other) {
        return new Told(session, callback, err, bundle, other, text);
    }

    /** The same with this text. */
    public Told withText(String other) {
        return new Told(session, callback, err, bundle, file, Optional.of(other));
    }

    /** The same as another callback. */
    public Told as(String other) {
        return new Told(session, other, err, bundle, file, text);
    }

    void to(GeneralCallbacks client) {
        switch (callback) {
            case "onFileReady" -> client.onFileReady(err, file);
            case "onBundleBegin" -> client.onBundleBegin(err, bundle);
            case "onBundleEnd" -> client.onBundleEnd(err, bundle);
            case "onAllBundlesEnd" -> client.onAllBundlesEnd(err);
            case "onBackupServiceDied" -> client.onBackupServiceDied();
            case "onResultReport" -> client.onResultReport(bundle.orElse(""), text.orElse(""));
            case "onProcess" -> client.onProcess(bundle.orElse(""), text.orElse(""));
            case "onBackupSizeReport" ->
                client.onBackupSizeReport().ifPresent(report -> report.report(text.orElse("")));
            default -> throw new IllegalStateException("no callback is called " + callback);
        }
    }
}
