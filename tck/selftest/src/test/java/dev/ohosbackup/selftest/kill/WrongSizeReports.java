package dev.ohosbackup.selftest.kill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.selftest.wrong.Told;
import dev.ohosbackup.selftest.wrong.Wrong;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Size reports with wrong keys, numbers and times, of either session that scans. */
final class WrongSizeReports {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORT = "onBackupSizeReport";

    private WrongSizeReports() {}

    /**
     * Of one session.
     *
     * @param owner its class, whose slug {@code session} is
     */
    static List<Mutant> of(String session, String owner) {
        String scan = session + ".get-backup-data-size";
        return List.of(
                Mutant.of(
                        scan + ".bundles-twice",
                        scan + ".each-bundle-once",
                        "Every bundle is reported twice.",
                        () -> changed(
                                owner,
                                report -> scaned(report).addAll(scaned(report).deepCopy()))),
                Mutant.of(
                        scan + ".first-bundle-lost",
                        scan + ".each-bundle-once",
                        "The first bundle of every report is missing.",
                        () -> changed(owner, report -> scaned(report).remove(0))),
                Mutant.of(
                        scan + ".zero-for-minus-one",
                        scan + ".full-or-imprecise-inc-minus-one",
                        "incDataSize is 0 where it is to be -1.",
                        () -> entries(owner, entry -> {
                            if (entry.path("incDataSize").asLong() == -1) {
                                entry.put("incDataSize", 0);
                            }
                        })),
                Mutant.of(
                        scan + ".scanned",
                        scan + ".json-keys",
                        "scaned is called scanned.",
                        () -> changed(owner, report -> report.set("scanned", report.remove("scaned")))),
                Mutant.of(
                        scan + ".sizes-as-strings",
                        scan + ".json-keys",
                        "dataSize is a string.",
                        () -> entries(
                                owner,
                                entry -> entry.put(
                                        "dataSize", entry.path("dataSize").asText()))),
                Mutant.of(
                        scan + ".last-scanning-done",
                        scan + ".last-scanning-empty",
                        "scanning is \"done\" in the last report.",
                        () -> changed(owner, report -> {
                            if (report.path("scanning").asText().isEmpty()) {
                                report.put("scanning", "done");
                            }
                        })),
                Mutant.of(
                        scan + ".one-byte-more",
                        scan + ".precise-exact",
                        "dataSize is one byte too large.",
                        () -> entries(
                                owner,
                                entry -> entry.put(
                                        "dataSize", entry.path("dataSize").asLong() + 1))),
                Mutant.of(
                        scan + ".increment-one-byte-more",
                        scan + ".precise-incremental-counts",
                        "incDataSize is one byte too large where it is counted.",
                        () -> entries(owner, entry -> {
                            long size = entry.path("incDataSize").asLong();
                            entry.put("incDataSize", size < 0 ? size : size + 1);
                        })),
                Mutant.of(
                        scan + ".reports-come-late",
                        scan + ".reports-every-five-seconds",
                        "Every report comes 7 s late.",
                        () -> Wrong.in(REPORT, (told, client, here) -> {
                            if (told.session().equals(owner)) {
                                here.later(Duration.ofSeconds(7), () -> client.accept(told));
                            } else {
                                client.accept(told);
                            }
                        })));
    }

    private static ArrayNode scaned(ObjectNode report) {
        return (ArrayNode) report.path("scaned");
    }

    private static Wrong entries(String owner, Consumer<ObjectNode> change) {
        return changed(owner, report -> report.path("scaned").forEach(entry -> change.accept((ObjectNode) entry)));
    }

    private static Wrong changed(String owner, Consumer<ObjectNode> change) {
        return WrongCallbacks.changing(REPORT, told -> told.session().equals(owner), told -> rewritten(told, change));
    }

    private static Told rewritten(Told told, Consumer<ObjectNode> change) {
        try {
            ObjectNode report = (ObjectNode) JSON.readTree(told.text().orElseThrow());
            change.accept(report);
            return told.withText(JSON.writeValueAsString(report));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the reference's report is no JSON", broken);
        }
    }
}
