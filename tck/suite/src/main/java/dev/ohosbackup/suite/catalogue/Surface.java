package dev.ohosbackup.suite.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ohosbackup.suite.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** The tables of both documents: every member with its lines, level and codes. */
public final class Surface {

    /**
     * One member as one document lists it.
     *
     * @param document   {@code api10} or {@code api20}
     * @param owner      its class; {@code backup} for the namespace's functions
     * @param name       its name
     * @param parameters the names of its parameters
     * @param permission whether it needs {@code ohos.permission.BACKUP}
     * @param codes      the codes its table lists
     */
    public record Member(
            String document,
            String owner,
            String name,
            int since,
            int line,
            List<String> parameters,
            boolean permission,
            Set<Integer> codes) {

        /** {@code SessionBackup.release}. */
        public String qualifiedName() {
            return owner + "." + name;
        }
    }

    private final List<Member> members;
    private final Map<Member, String> slugs;

    private Surface(List<Member> members) {
        this.members = List.copyOf(members);
        this.slugs = MemberSlug.ofAll(this);
    }

    /** What generated requirements call a member, such as {@code session-backup.append-bundles.promise}. */
    String slug(Member member) {
        return slugs.get(member);
    }

    /** Read when somebody first asks for it, and then kept, since nothing of it changes while the kit runs. */
    private static final class Shipped {
        private static final Surface SURFACE = read();
    }

    /** The extract of both documents that is packaged with the kit. */
    public static Surface load() {
        return Shipped.SURFACE;
    }

    private static Surface read() {
        List<Member> members = new ArrayList<>();
        for (JsonNode document : Fixtures.file("fixtures/api-surface.json").path("documents")) {
            for (JsonNode node : document.path("members")) {
                member(document.path("id").asText(), node).ifPresent(members::add);
            }
        }
        return new Surface(members);
    }

    /** Every member of every class and of the namespace, in the order of the documents. */
    public List<Member> members() {
        return members;
    }

    /** The codes that any document lists for a member, over all its overloads. */
    public Set<Integer> codesOf(String qualifiedName) {
        Set<Integer> codes = new TreeSet<>();
        members.stream()
                .filter(member -> member.qualifiedName().equals(qualifiedName))
                .forEach(member -> codes.addAll(member.codes()));
        return codes;
    }

    /** Whether a member carries the permission. */
    public boolean needsPermission(String qualifiedName) {
        return members.stream().anyMatch(member -> member.qualifiedName().equals(qualifiedName) && member.permission());
    }

    private static Optional<Member> member(String document, JsonNode node) {
        String name = node.path("name").asText();
        String owner = node.path("owner").isNull() ? "" : node.path("owner").asText();
        if (owner.isEmpty()) {
            if (!name.startsWith("backup.")) {
                return Optional.empty();
            }
            owner = "backup";
            name = name.substring("backup.".length());
        }
        Set<Integer> codes = new TreeSet<>();
        node.path("errors").forEach(error -> codes.add(error.path("code").asInt()));
        return Optional.of(new Member(
                document,
                owner,
                name,
                node.path("since").asInt(),
                node.path("line").asInt(),
                StreamSupport.stream(node.path("parameters").spliterator(), false)
                        .map(parameter -> parameter.path("name").asText())
                        .toList(),
                !node.path("permission").isNull(),
                codes));
    }
}
