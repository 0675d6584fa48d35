package dev.ohosbackup.simulator.errors;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A client that notes the codes it is told, by callback, and forgets the rest. */
final class Told implements GeneralCallbacks {
    private final Map<String, List<Integer>> codes = new TreeMap<>();

    List<Integer> codesOf(String callback) {
        return codes.getOrDefault(callback, List.of());
    }

    private void note(String callback, Optional<BusinessError> err) {
        err.ifPresent(error ->
                codes.computeIfAbsent(callback, first -> new ArrayList<>()).add(error.code()));
    }

    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
        note("onFileReady", err);
    }

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
        note("onBundleBegin", err);
    }

    @Override
    public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
        note("onBundleEnd", err);
    }

    @Override
    public void onAllBundlesEnd(Optional<BusinessError> err) {
        note("onAllBundlesEnd", err);
    }

    @Override
    public void onBackupServiceDied() {
        // Carries no code.
    }
}
