package dev.ohosbackup.suite.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Generates the requirements of the tables of error codes: one for each pair of a member and a code, but for those whose
 * row another requirement points at already.
 */
final class ErrorRequirements {
    /** From this level on the later document rules what both of them list. */
    private static final int LATER_DOCUMENT = 12;

    private final Surface surface;
    private final Documents documents;
    private final List<Requirement> others;

    ErrorRequirements(Surface surface, Documents documents, List<Requirement> others) {
        this.surface = surface;
        this.documents = documents;
        this.others = others;
    }

    List<Requirement> generate() {
        List<Requirement> generated = new ArrayList<>();
        for (Surface.Member member : surface.members()) {
            Documents.MemberLines lines = documents.at(member.document(), member.line());
            for (int code : member.codes()) {
                int row = lines.errors().get(code);
                if (others.stream().noneMatch(requirement -> isAbout(requirement, member, code, row))) {
                    generated.add(requirement(member, lines, code, row));
                }
            }
        }
        return generated;
    }

    private static boolean isAbout(Requirement requirement, Surface.Member member, int code, int row) {
        return requirement.codes().contains(code) && requirement.places().contains(new Place(member.document(), row));
    }

    private Requirement requirement(Surface.Member member, Documents.MemberLines lines, int code, int row) {
        boolean early = member.document().equals("api10");
        boolean inBoth = surface.members().stream()
                .anyMatch(other -> !other.document().equals(member.document())
                        && surface.slug(other).equals(surface.slug(member)));
        return new Requirement(
                surface.slug(member) + ".error-" + code + (early ? ".api-10" : ""),
                RequirementClass.REQUIRED,
                inBoth && !early ? Math.max(LATER_DOCUMENT, member.since()) : member.since(),
                early ? Optional.of(LATER_DOCUMENT - 1) : Optional.empty(),
                member.document(),
                row,
                also(member, lines, code),
                MemberSlug.section(member),
                List.of(member.qualifiedName()),
                List.of(code),
                Optional.of(ruling(code)),
                title(member, code),
                untestable(member, code));
    }

    private static List<String> also(Surface.Member member, Documents.MemberLines lines, int code) {
        Optional<Integer> line = switch (code) {
            case 201 -> lines.permission();
            case 202 -> lines.systemApi();
            default -> Optional.empty();
        };
        return line.map(at -> List.of(new Place(member.document(), at).toString()))
                .orElse(List.of());
    }

    private static String ruling(int code) {
        return switch (code) {
            case 201, 202 -> "R3";
            case 401 -> "R4";
            default -> "R38";
        };
    }

    private Words title(Surface.Member member, int code) {
        Words name = MemberSlug.words(member, surface);
        boolean callback = member.owner().equals("GeneralCallbacks");
        Words cause = CAUSES.get(code);
        return switch (code) {
            case 201, 202, 401 ->
                new Words(
                        name.en() + " is refused with " + code + " when " + cause.en() + ".",
                        cause.zh() + "时，" + name.zh() + " 被拒绝，错误码为 " + code + "。");
            default ->
                new Words(
                        name.en() + (callback ? " carries " : " reports ") + code + " when " + cause.en() + ".",
                        cause.zh() + "时，" + name.zh() + (callback ? " 携带错误码 " : " 报告错误码 ") + code + "。");
        };
    }

    private static final Map<Integer, Words> CAUSES = new TreeMap<>(Map.of(
            201, new Words("the caller does not hold ohos.permission.BACKUP", "调用方没有 ohos.permission.BACKUP 权限"),
            202, new Words("the caller is not a system application", "调用方不是系统应用"),
            401, new Words("its arguments are missing", "参数缺失"),
            13600001, new Words("the connection to the backup service breaks", "与备份服务的连接中断"),
            13900001, new Words("the service does not permit the caller the operation", "服务不允许调用方执行该操作"),
            13900005, new Words("input or output fails", "输入输出失败"),
            13900011, new Words("memory runs out", "内存不足"),
            13900020, new Words("the system below finds an argument invalid", "底层系统认为参数无效"),
            13900025, new Words("no space is left on the device", "设备空间不足"),
            13900042, new Words("the service meets an error that has no code of its own", "服务遇到没有专门错误码的错误")));

    private static Optional<Words> untestable(Surface.Member member, int code) {
        if (code != 401) {
            return Optional.empty();
        }
        if (member.owner().equals("GeneralCallbacks")) {
            return Optional.of(new Words(
                    "The document lists the code for a callback, whose arguments come from the service, and does not say"
                            + " which argument of the client it could be about.",
                    "文档为回调列出该错误码，但回调的参数来自服务，文档没有说明它涉及客户端的哪个参数。"));
        }
        return member.parameters().isEmpty()
                ? Optional.of(new Words(
                        "The member has no parameter that could be missing, of a wrong type or out of range.",
                        "该成员没有参数，不存在缺失、类型错误或越界的参数。"))
                : Optional.empty();
    }
}
