package com.example.tinybackup;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.ErrorCode;
import dev.ohosbackup.api.GeneralCallbacks;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What both directions hear: which bundles fail, and when all is over. */
abstract class Listening<T> implements GeneralCallbacks {
    private final CompletableFuture<T> end = new CompletableFuture<>();
    private final Map<String, BusinessError> failures = new TreeMap<>();

    /** Answers when all bundles are through; fails when the service dies. */
    final CompletionStage<T> end() {
        return end;
    }

    final Map<String, BusinessError> failures() {
        return failures;
    }

    /** What it answers with when all bundles are through. */
    abstract T result();

    final void failed(BusinessError error, Optional<String> bundle) {
        bundle.or(error::data).ifPresent(name -> failures.putIfAbsent(name, error));
    }

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
        err.ifPresent(error -> failed(error, bundleName));
    }

    @Override
    public final void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
        err.ifPresent(error -> failed(error, bundleName));
    }

    @Override
    public final void onAllBundlesEnd(Optional<BusinessError> err) {
        err.ifPresentOrElse(end::completeExceptionally, () -> end.complete(result()));
    }

    @Override
    public final void onBackupServiceDied() {
        end.completeExceptionally(new BusinessError(ErrorCode.IPC_ERROR, "the backup service died"));
    }
}
