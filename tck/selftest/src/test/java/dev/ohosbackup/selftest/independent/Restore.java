package dev.ohosbackup.selftest.independent;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.SessionRestore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.regex.Pattern;

/** A restore. */
final class Restore extends OpenSession implements SessionRestore {
    private static final Pattern NAMES = Pattern.compile("[0-9A-Za-z_.]*[0-9A-Za-z_][0-9A-Za-z_.]*");

    private boolean appended;

    Restore(RealDevice device, GeneralCallbacks client) {
        super(device, client);
    }

    @Override
    public void appendBundles(int remoteCapabilitiesFd, List<String> bundles, AsyncCallback<Void> callback) {
        append(remoteCapabilitiesFd, bundles, List.of()).to(callback);
    }

    @Override
    public CompletionStage<Void> appendBundles(
            int remoteCapabilitiesFd, List<String> bundles, Optional<List<String>> infos) {
        return append(remoteCapabilitiesFd, bundles, known(infos)).promise();
    }

    private Answer<Void> append(int capabilities, List<String> bundles, List<String> infos) {
        return answering(() -> {
            if (appended || isOver()) {
                throw new BusinessError(NOT_PERMITTED, isOver() ? "the session is over" : "appended already");
            }
            Set<String> described = described(capabilities);
            List<Task> tasks = new ArrayList<>();
            for (int index = 0; index < bundles.size(); index++) {
                String bundle = bundles.get(index);
                if (!described.contains(bundle)) {
                    throw invalid(bundle + " is not in the capability file");
                }
                tasks.add(new RestoreTask(this, bundle, index < infos.size() ? infos.get(index) : ""));
            }
            appended = true;
            take(tasks);
            return null;
        });
    }

    private Set<String> described(int capabilities) {
        try {
            return CapabilityFile.names(device().descriptors().content(capabilities))
                    .orElseThrow(() -> invalid("no capability file"));
        } catch (IOException closed) {
            throw invalid(closed.getMessage());
        }
    }

    private static BusinessError invalid(String why) {
        return new BusinessError(INVALID, why);
    }

    @Override
    public void getFileHandle(FileMeta fileMeta, AsyncCallback<Void> callback) {
        ask(fileMeta).to(callback);
    }

    @Override
    public CompletionStage<Void> getFileHandle(FileMeta fileMeta) {
        return ask(fileMeta).promise();
    }

    private Answer<Void> ask(FileMeta file) {
        return answering(() -> {
            demandName(file.uri());
            task(file.bundleName()).ask(file.uri());
            return null;
        });
    }

    @Override
    public void publishFile(FileMeta fileMeta, AsyncCallback<Void> callback) {
        publish(fileMeta).to(callback);
    }

    @Override
    public CompletionStage<Void> publishFile(FileMeta fileMeta) {
        return publish(fileMeta).promise();
    }

    private Answer<Void> publish(FileMeta file) {
        return answering(() -> {
            if (!file.uri().isEmpty()) {
                demandName(file.uri());
            }
            task(file.bundleName()).publish(file.uri());
            return null;
        });
    }

    private static void demandName(String uri) {
        if (!NAMES.matcher(uri).matches()) {
            throw invalid("expected letters, digits, _ and . alone, got " + uri);
        }
    }

    private RestoreTask task(String bundle) {
        return tasks().stream()
                .filter(task -> task.bundle().equals(bundle) && !task.isOver())
                .map(RestoreTask.class::cast)
                .findFirst()
                .orElseThrow(() -> invalid(bundle + " is not being restored"));
    }
}
