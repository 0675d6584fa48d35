package dev.ohosbackup.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.OnBackupSizeReport;
import dev.ohosbackup.api.Spec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private Consumer<String> onEvent = event -> {};

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

    /** Reacts to everything that it is told, by what {@link #events()} says of it. */
    Recorder onEvent(Consumer<String> reaction) {
        onEvent = reaction;
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
        onEvent.accept(what);
    }

    /** No callback may report a code that no document lists for it; 13500005 is ruled to be fine (R14). */
    private void note(String callback, Optional<BusinessError> err) {
        err.ifPresent(errors::add);
        err.ifPresent(error -> assertThat(documented(callback)).contains(error.code()));
    }

    private static List<Integer> documented(String callback) {
        List<Integer> codes = new ArrayList<>();
        Stream.of(GeneralCallbacks.class.getMethods())
                .filter(method -> method.getName().equals(callback))
                .forEach(method ->
                        IntStream.of(method.getAnnotation(Spec.class).codes()).forEach(codes::add));
        if (callback.equals("onBundleBegin")) {
            // 13900020 is in the table of API 10 (api10:96), which the annotation does not carry.
            codes.addAll(List.of(13500005, 13900020));
        }
        return codes;
    }

    private String outcome(String callback, Optional<BusinessError> err, Optional<String> bundleName) {
        note(callback, err);
        return bundleName.or(() -> err.flatMap(BusinessError::data)).orElse("?")
                + err.map(error -> " " + error.code()).orElse("");
    }

    @Override
    public void onFileReady(Optional<BusinessError> err, Optional<File> file) {
        note("onFileReady", err);
        tell("file "
                + file.map(ready -> ready.bundleName() + " " + ready.uri())
                        .orElseGet(() -> "error " + err.orElseThrow().code()));
        file.ifPresent(onFile);
    }

    @Override
    public void onBundleBegin(Optional<BusinessError> err, Optional<String> bundleName) {
        tell("begin " + outcome("onBundleBegin", err, bundleName));
        if (err.isEmpty()) {
            onBegin.accept(bundleName.orElseThrow());
        }
    }

    @Override
    public void onBundleEnd(Optional<BusinessError> err, Optional<String> bundleName) {
        tell("end " + outcome("onBundleEnd", err, bundleName));
    }

    @Override
    public void onAllBundlesEnd(Optional<BusinessError> err) {
        note("onAllBundlesEnd", err);
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
