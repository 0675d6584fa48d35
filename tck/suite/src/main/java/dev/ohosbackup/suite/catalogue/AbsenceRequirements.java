package dev.ohosbackup.suite.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Generates the requirements of the levels: a member, or its parameter {@code infos}, that came later than its class is
 * absent before. That it is there from its level on is what its other requirements show.
 */
final class AbsenceRequirements {
    private static final int FIRST_LEVEL = 10;
    private static final int LEVEL_OF_INFOS = 12;

    private final Surface surface;
    private final Documents documents;

    AbsenceRequirements(Surface surface, Documents documents) {
        this.surface = surface;
        this.documents = documents;
    }

    List<Requirement> generate() {
        List<Requirement> generated = new ArrayList<>();
        for (Surface.Member member : surface.members()) {
            Documents.MemberLines lines = documents.at(member.document(), member.line());
            if (member.since() > sinceOfClass(member)) {
                generated.add(requirement(
                        member,
                        member.since(),
                        member.line(),
                        surface.slug(member),
                        MemberSlug.words(member, surface)));
            }
            boolean laterInfos = member.parameters().contains("infos") && member.since() < LEVEL_OF_INFOS;
            if (laterInfos) {
                String name = member.qualifiedName();
                generated.add(requirement(
                        member,
                        LEVEL_OF_INFOS,
                        lines.parameters().get("infos"),
                        surface.slug(member) + ".infos",
                        new Words("The parameter infos of " + name, name + " 的参数 infos ")));
            }
        }
        return generated;
    }

    private static int sinceOfClass(Surface.Member member) {
        return member.owner().equals("IncrementalBackupSession")
                        && !member.name().equals("constructor")
                ? LEVEL_OF_INFOS
                : FIRST_LEVEL;
    }

    private Requirement requirement(Surface.Member member, int since, int line, String slug, Words name) {
        return new Requirement(
                slug + ".absent-before-" + since,
                RequirementClass.REQUIRED,
                sinceOfClass(member),
                Optional.of(since - 1),
                member.document(),
                line,
                List.of(),
                MemberSlug.section(member),
                List.of(member.qualifiedName()),
                List.of(),
                Optional.empty(),
                new Words(
                        name.en() + " does not exist before API " + since + ".",
                        name.zh() + (name.zh().endsWith(" ") ? "" : " ") + "在 API " + since + " 之前不存在。"),
                Optional.empty());
    }
}
