package dev.ohosbackup.suite.steps;

import dev.ohosbackup.plug.fault.Fault;
import io.cucumber.datatable.DataTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table of faults: the fields of {@code fixtures/schemas/fault.schema.json} as columns, bundles by their short names. */
final class FaultTable {
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("what", "what"),
            Map.entry("故障", "what"),
            Map.entry("when", "when"),
            Map.entry("阶段", "when"),
            Map.entry("bundle", "bundle"),
            Map.entry("应用", "bundle"),
            Map.entry("member", "member"),
            Map.entry("成员", "member"),
            Map.entry("occurrence", "occurrence"),
            Map.entry("第几次", "occurrence"),
            Map.entry("error", "error"),
            Map.entry("错误", "error"),
            Map.entry("extra", "extra"),
            Map.entry("延长", "extra"),
            Map.entry("code", "code"),
            Map.entry("错误码", "code"),
            Map.entry("bytes", "bytes"),
            Map.entry("字节", "bytes"));
    private static final Set<String> NUMBERS = Set.of("occurrence", "code", "bytes");

    private FaultTable() {}

    static List<Fault> of(DataTable table) {
        return table.asMaps().stream().map(FaultTable::fault).toList();
    }

    private static Fault fault(Map<String, String> row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        row.forEach((header, cell) -> Optional.ofNullable(cell).ifPresent(it -> {
            String field = COLUMNS.get(Names.oneOf("column", header, COLUMNS.keySet()));
            fields.put(field, value(field, it));
        }));
        return Fault.of(fields);
    }

    private static Object value(String field, String cell) {
        if (NUMBERS.contains(field)) {
            return Long.valueOf(cell);
        }
        return field.equals("bundle") ? Names.bundle(cell) : cell;
    }
}
