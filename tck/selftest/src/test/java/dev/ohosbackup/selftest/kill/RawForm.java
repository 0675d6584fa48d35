package dev.ohosbackup.selftest.kill;

import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.plug.raw.RawValue;
import java.util.List;
import java.util.Locale;

/** Which member a raw call is of, in which form, and whether its arguments are of the documented types. */
final class RawForm {
    private RawForm() {}

    /** What the catalogue calls it: {@code session-backup.append-bundles.promise}. */
    static String slug(RawCall call) {
        String owner = call.member().substring(0, call.member().indexOf('.'));
        String name = call.member().substring(call.member().indexOf('.') + 1);
        String form = form(owner, name, call);
        return kebab(owner) + "." + kebab(name) + (form.isEmpty() ? "" : "." + form);
    }

    private static String form(String owner, String name, RawCall call) {
        boolean promise = !call.passesFunction();
        return switch (owner + "." + name) {
            case "IncrementalBackupSession.appendBundles" -> call.arguments().size() > 1 ? "infos" : "";
            case "SessionBackup.appendBundles",
                    "SessionRestore.appendBundles",
                    "SessionRestore.getFileHandle",
                    "SessionRestore.publishFile" -> promise ? "promise" : "callback";
            case "backup.getLocalCapabilities" ->
                !promise ? "callback" : call.arguments().isEmpty() ? "promise" : "data-list";
            default -> "";
        };
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** Whether an argument is there. */
    static boolean isThere(List<RawValue> arguments, int index) {
        return arguments.size() > index && !(arguments.get(index) instanceof RawValue.Undefined);
    }

    /** Whether a value has the type of the parameter of this name. */
    static boolean fits(RawValue value, String parameter, boolean incremental) {
        return switch (parameter) {
            case "bundlesToBackup" -> all(value, element -> incremental ? isTime(element) : isText(element));
            case "dataList" -> all(value, RawForm::isTime);
            case "infos" -> all(value, RawForm::isText);
            case "fileMeta" -> isText(field(value, "bundleName")) && isText(field(value, "uri"));
            case "timeout", "sendRate", "remoteCapabilitiesFd" -> value instanceof RawValue.Number;
            case "isPreciseScan" -> value instanceof RawValue.Bool;
            case "callback" -> value instanceof RawValue.Function || value instanceof RawValue.Callbacks;
            default -> isText(value);
        };
    }

    private static boolean all(RawValue value, java.util.function.Predicate<RawValue> fits) {
        return value instanceof RawValue.Array array
                && array.elements().stream().allMatch(fits);
    }

    private static boolean isTime(RawValue value) {
        return isText(field(value, "bundleName")) && field(value, "lastIncrementalTime") instanceof RawValue.Number;
    }

    private static RawValue field(RawValue value, String name) {
        return value instanceof RawValue.Fields object ? object.get(name) : new RawValue.Undefined();
    }

    private static boolean isText(RawValue value) {
        return value instanceof RawValue.Text;
    }
}
