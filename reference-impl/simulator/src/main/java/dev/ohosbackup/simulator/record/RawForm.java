package dev.ohosbackup.simulator.record;

import dev.ohosbackup.api.AsyncCallback;
import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.plug.raw.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Arguments of typed members as those of members that are called by their names. */
final class RawForm {
    private RawForm() {}

    static List<RawValue> of(List<Object> arguments) {
        List<RawValue> values = new ArrayList<>();
        for (Object argument : arguments) {
            values.add(of(argument));
        }
        // What is left out at the end is left out.
        while (!values.isEmpty() && values.get(values.size() - 1) instanceof RawValue.Undefined) {
            values.remove(values.size() - 1);
        }
        return values;
    }

    private static RawValue of(Object argument) {
        if (argument == null) {
            return new RawValue.Null();
        } else if (argument instanceof RawValue raw) {
            return raw;
        } else if (argument instanceof String text) {
            return new RawValue.Text(text);
        } else if (argument instanceof Boolean bool) {
            return new RawValue.Bool(bool);
        } else if (argument instanceof Number number) {
            return new RawValue.Number(number.doubleValue());
        } else if (argument instanceof Optional<?> optional) {
            return optional.map(RawForm::of).orElseGet(RawValue.Undefined::new);
        } else if (argument instanceof List<?> list) {
            List<RawValue> elements = new ArrayList<>();
            list.forEach(element -> elements.add(of(element)));
            return new RawValue.Array(elements);
        } else if (argument instanceof AsyncCallback<?>) {
            return new RawValue.Function();
        } else if (argument instanceof GeneralCallbacks) {
            return new RawValue.Callbacks();
        } else if (argument instanceof FileMeta file) {
            Map<String, RawValue> fields = new LinkedHashMap<>();
            fields.put("bundleName", of(file.bundleName()));
            fields.put("uri", of(file.uri()));
            return new RawValue.Fields(fields);
        } else if (argument instanceof IncrementalBackupTime time) {
            return new RawValue.Fields(fields(time));
        }
        throw new IllegalArgumentException("an argument of the API has no raw form: " + argument.getClass());
    }

    private static Map<String, RawValue> fields(IncrementalBackupTime time) {
        Map<String, RawValue> fields = new LinkedHashMap<>();
        fields.put("bundleName", of(time.bundleName()));
        fields.put("lastIncrementalTime", of(time.lastIncrementalTime()));
        if (time instanceof IncrementalBackupData data) {
            data.manifestFd().ifPresent(fd -> fields.put("manifestFd", of(fd)));
            data.parameters().ifPresent(text -> fields.put("parameters", of(text)));
            data.priority().ifPresent(priority -> fields.put("priority", of(priority)));
        }
        return fields;
    }
}
