package dev.ohosbackup.suite.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Generates the requirements of the rows 201 and 202, one for each member that lists them. */
final class PermissionRequirements {
    private static final Map<String, Words> SECTIONS = Map.of(
            "backup", new Words("Functions of backup", "backup（命名空间函数）"),
            "SessionBackup", new Words("SessionBackup", "SessionBackup（备份流程）"),
            "SessionRestore", new Words("SessionRestore", "SessionRestore（恢复流程）"),
            "IncrementalBackupSession", new Words("IncrementalBackupSession", "IncrementalBackupSession（增量备份流程）"));

    private PermissionRequirements() {}

    static List<Requirement> generate(Surface surface) {
        List<Requirement> generated = new ArrayList<>();
        for (Surface.Member member : surface.members()) {
            if (!member.permission()) {
                continue;
            }
            if (member.codes().contains(201)) {
                generated.add(requirement(
                        member,
                        201,
                        new Words(
                                member.qualifiedName()
                                        + " is refused with 201 when the caller does not hold"
                                        + " ohos.permission.BACKUP.",
                                "调用方没有 ohos.permission.BACKUP 权限时，" + member.qualifiedName() + " 被拒绝，错误码为 201。")));
            }
            if (member.codes().contains(202)) {
                generated.add(requirement(
                        member,
                        202,
                        new Words(
                                member.qualifiedName()
                                        + " is refused with 202 when the caller is not a system application.",
                                "调用方不是系统应用时，" + member.qualifiedName() + " 被拒绝，错误码为 202。")));
            }
        }
        return generated;
    }

    private static Requirement requirement(Surface.Member member, int code, Words title) {
        return new Requirement(
                kebab(member.owner()) + "." + kebab(member.name()) + form(member) + ".error-" + code,
                RequirementClass.REQUIRED,
                member.since(),
                Optional.empty(),
                member.document(),
                member.line(),
                SECTIONS.get(member.owner()),
                List.of(member.qualifiedName()),
                List.of(code),
                Optional.of("R3"),
                title,
                Optional.empty());
    }

    /** What tells an overload apart from the others of its name, where several list the code. */
    private static String form(Surface.Member member) {
        if (member.parameters().contains("infos")) {
            return ".infos";
        }
        return member.parameters().contains("dataList") && member.owner().equals("backup") ? ".data-list" : "";
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
