package dev.ohosbackup.suite.catalogue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What generated requirements call a member and its overloads. */
final class MemberSlug {
    private static final Pattern HUMP = Pattern.compile("([a-z])([A-Z])");
    private static final Map<String, Words> SECTIONS = Map.of(
            "backup", new Words("Functions of backup", "backup（命名空间函数）"),
            "GeneralCallbacks", new Words("GeneralCallbacks", "GeneralCallbacks（通用回调）"),
            "SessionBackup", new Words("SessionBackup", "SessionBackup（备份流程）"),
            "SessionRestore", new Words("SessionRestore", "SessionRestore（恢复流程）"),
            "IncrementalBackupSession", new Words("IncrementalBackupSession", "IncrementalBackupSession（增量备份流程）"));

    private MemberSlug() {}

    /** {@code session-backup.append-bundles.promise}; of every member, since they are compared with each other often. */
    static Map<Surface.Member, String> ofAll(Surface surface) {
        Map<Surface.Member, String> slugs = new LinkedHashMap<>();
        surface.members().forEach(member -> slugs.put(member, make(member, surface)));
        return slugs;
    }

    private static String make(Surface.Member member, Surface surface) {
        String form = form(member, surface);
        return kebab(member.owner()) + "." + kebab(member.name()) + (form.isEmpty() ? "" : "." + form);
    }

    /** What tells an overload apart from the others of its name; the first of IncrementalBackupSession has no word. */
    private static String form(Surface.Member member, Surface surface) {
        if (member.owner().equals("IncrementalBackupSession")) {
            return member.parameters().contains("infos") ? "infos" : "";
        }
        if (member.parameters().contains("callback") && !member.name().equals("constructor")) {
            return "callback";
        }
        if (member.parameters().contains("dataList") && member.owner().equals("backup")) {
            return "data-list";
        }
        boolean overloaded = surface.members().stream()
                        .filter(other -> other.document().equals(member.document())
                                && other.qualifiedName().equals(member.qualifiedName()))
                        .count()
                > 1;
        return overloaded ? "promise" : "";
    }

    /** The member as sentences name it. */
    static Words words(Surface.Member member, Surface surface) {
        String name = member.qualifiedName();
        return switch (form(member, surface)) {
            case "callback" -> new Words(name + " with a callback", name + "（callback 方式）");
            case "promise" -> new Words(name + " with a promise", name + "（Promise 方式）");
            case "data-list" -> new Words(name + " with a dataList", name + "（带 dataList）");
            case "infos" -> new Words(name + " with infos", name + "（带 infos）");
            default -> new Words(name, name);
        };
    }

    /** The section that the requirements of a member stand in. */
    static Words section(Surface.Member member) {
        return SECTIONS.get(member.owner());
    }

    private static String kebab(String camelCase) {
        return HUMP.matcher(camelCase).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
    }
}
