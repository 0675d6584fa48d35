package dev.ohosbackup.simulator;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.OnBackupSizeReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A client that writes down what it is told and when. What else it does is set by the test. */
final class Recorder implements GeneralCallbacks {
    /** One callback. */
    record Told(Instant at, String what) {}

    private final Supplier<Instant> clock;
    private final List<Told> told = new ArrayList<>();
    private final List<String> sizeReports = new ArrayList<>();
    private final List<BusinessError> errors = new ArrayList<>();
    private Consumer<File> onFile = file -> {};
    private Consumer<String> onBegin = bundle -> {};

    Recorder(Supplier<Instant> clock) {
        this.clock = clock;
    }

    Recorder onFile(Consumer<File> reaction) {
        onFile = reaction;
        return this;
    }

    Recorder onBegin(Consumer<String> reaction) {
        onBegin = reaction;
        return this;
    }

    /** What it was told, without the times. */
    List<String> events() {
        return told.stream().map(Told::what).toList();
    }

    List<Told> timed() {
        return List.copyOf(told);
    }

    List<String> eventsOf(String bundle) {
        return events().stream().filter(event -> event.contains(bundle)).toList();
    }

    Instant timeOf(String event) {
        return told.stream()
                .filter(one -> one.what().equals(event))
                .map(Told::at)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no '" + event + "' among " + events()));
    }

    List<String> sizeReports() {
        return List.copyOf(sizeReports);
    }

    List<BusinessError> errors() {
        return List.copyOf(errors);
    }

    private void tell(String what) {
        told.add(new Told(clock.get(), what));
    }

    private String outcome(Optional<BusinessError> err, Optional<String> bundleName) {
        err.ifPresent(errors::add);
        return bundleName.or(() -> err.flatMap(BusinessError::data)).orElse("?")
                + err.map(error -> " " + error.code()).orElse("");
    }

    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
        err.ifPresent(errors::add);
        tell("file "
                + file.map(ready -> ready.bundleName() + " " + ready.uri())
                        .orElseGet(() -> "error " + err.orElseThrow().code()));
        file.ifPresent(onFile);
    }

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
        tell("begin " + outcome(err, bundleName));
        if (err.isEmpty()) {
            onBegin.accept(bundleName.orElseThrow());
        }
    }

    @Override
    public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
        tell("end " + outcome(err, bundleName));
    }

    @Override
    public void onAllBundlesEnd(Optional<BusinessError> err) {
        tell("all end" + err.map(error -> " " + error.code()).orElse(""));
    }

    @Override
    public void onBackupServiceDied() {
        tell("service died");
    }

    @Override
    public void onResultReport(String bundleName, String result) {
        tell("result " + bundleName + " " + result);
    }

    @Override
    public void onProcess(String bundleName, String process) {
        tell("process " + bundleName + " " + process);
    }

    @Override
    public Optional<OnBackupSizeReport> onBackupSizeReport() {
        return Optional.of(report -> {
            tell("sizes");
            sizeReports.add(report);
        });
    }
}
