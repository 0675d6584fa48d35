package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.vectors.Situation.Prepared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The arguments of a call, named as the documents name the parameters.
 *
 * <p>Their forms are checked when the file is read: an argument that is wrong must never look like a call that was
 * refused.
 */
final class Arguments implements Input {
    private static final Set<String> TEXTS = Set.of("bundleName", "bundleToBackup", "uri", "extInfo");
    private static final Set<String> NUMBERS = Set.of("timeout", "sendRate");
    private static final Set<String> LISTS = Set.of("bundlesToBackup", "infos");

    private final JsonNode json;
    private final Fields fields;

    private Arguments(JsonNode json, Fields fields) {
        this.json = json;
        this.fields = fields;
    }

    /** Reads the arguments of a member. */
    static Arguments of(JsonNode json, Member member) {
        Set<String> known = new TreeSet<>(member.mandatory());
        known.addAll(member.optional());
        Fields fields = Fields.of("\"with\" of " + member.name(), json, known);
        for (String name : known) {
            if (json.has(name)) {
                check(name, json.path(name), fields);
            } else if (member.mandatory().contains(name)) {
                throw Fields.wrong(
                        "\"with\" of " + member.name() + " to have " + member.mandatory(),
                        "no \"" + name + "\"",
                        "add it there or in the \"with\" of \"defaults\"");
            }
        }
        return new Arguments(json, fields);
    }

    private static void check(String name, JsonNode value, Fields fields) {
        if (TEXTS.contains(name)) {
            fields.require(value.isTextual(), name, "to be a text", "put it in quotation marks");
        } else if (NUMBERS.contains(name)) {
            fields.require(
                    value.isIntegralNumber() && value.canConvertToLong(),
                    name,
                    "to be a whole number",
                    "write it without quotes and without a fraction, such as 30000");
        } else if (LISTS.contains(name)) {
            fields.texts(name);
        } else if (name.equals("isPreciseScan")) {
            fields.flag(name);
        } else if (name.equals("dataList")) {
            times(value);
        } else {
            CapabilityArgument.of(value);
        }
    }

    @Override
    public Supplier<Outcome<?>> bind(Prepared at, Member member) {
        return member.call().bind(at, this);
    }

    String text(String name) {
        return fields.text(name);
    }

    long number(String name) {
        return json.path(name).asLong();
    }

    boolean flag(String name) {
        return fields.flag(name);
    }

    List<String> texts(String name) {
        return fields.texts(name);
    }

    Optional<List<String>> optionalTexts(String name) {
        return json.has(name) ? Optional.of(texts(name)) : Optional.empty();
    }

    FileMeta fileMeta() {
        return FileMeta.of(text("bundleName"), text("uri"));
    }

    List<IncrementalBackupTime> times() {
        return times(json.path("dataList"));
    }

    /** The bundles as a first incremental backup names them. */
    List<IncrementalBackupData> firstBackups() {
        return texts("bundlesToBackup").stream()
                .map(IncrementalBackupData::first)
                .toList();
    }

    CapabilityArgument capabilityFile() {
        return CapabilityArgument.of(json.path("remoteCapabilitiesFd"));
    }

    private static List<IncrementalBackupTime> times(JsonNode list) {
        List<IncrementalBackupTime> times = new ArrayList<>();
        for (JsonNode entry : list) {
            Fields fields = Fields.of("an entry of \"dataList\"", entry, Set.of("bundleName", "lastIncrementalTime"));
            JsonNode time = fields.node("lastIncrementalTime");
            fields.require(time.isIntegralNumber(), "lastIncrementalTime", "to be a whole number", "write seconds");
            times.add(IncrementalBackupTime.of(fields.text("bundleName"), time.asLong()));
        }
        return times;
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
