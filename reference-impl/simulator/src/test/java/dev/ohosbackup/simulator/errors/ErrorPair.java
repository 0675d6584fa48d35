package dev.ohosbackup.simulator.errors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A code that a document lists for a member.
 *
 * @param document {@code api10} or {@code api20}
 * @param owner    the class; empty for the namespace, whose members are written {@code backup.updateTimer}
 * @param member   its name
 * @param line     the line of its heading in the document
 * @param code     the code
 */
record ErrorPair(String document, Optional<String> owner, String member, int line, int code) {

    /** All pairs of both documents, in their order. */
    static List<ErrorPair> all() {
        List<ErrorPair> pairs = new ArrayList<>();
        for (JsonNode document : surface().path("documents")) {
            for (JsonNode member : document.path("members")) {
                for (JsonNode error : member.path("errors")) {
                    pairs.add(new ErrorPair(
                            document.path("id").asText(),
                            Optional.ofNullable(member.path("owner").textValue()),
                            member.path("name").asText(),
                            member.path("line").asInt(),
                            error.path("code").asInt()));
                }
            }
        }
        return pairs;
    }

    private static JsonNode surface() {
        try (InputStream extract = ErrorPair.class.getResourceAsStream("/fixtures/api-surface.json")) {
            return new ObjectMapper().readTree(extract);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The level of a device that the document is about. */
    int apiLevel() {
        return document.equals("api10") ? 10 : 20;
    }

    boolean isOfCallback() {
        return owner.equals(Optional.of("GeneralCallbacks"));
    }

    /** {@code SessionBackup.release}, {@code backup.updateTimer}. */
    String qualifiedName() {
        return owner.map(name -> name + "." + member).orElse(member);
    }

    @Override
    public String toString() {
        return document + ":" + line + " " + qualifiedName() + " " + code;
    }
}
