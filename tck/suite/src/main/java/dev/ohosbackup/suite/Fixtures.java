package dev.ohosbackup.suite;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.platform.commons.io.Resource;
import org.junit.platform.commons.io.ResourceFilter;
import org.junit.platform.commons.support.ResourceSupport;

/** Reads the language-neutral data that is packaged with the kit. */
public final class Fixtures {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Fixtures() {}

    /** One file of JSON. */
    public record JsonFile(String name, JsonNode content) {}

    /** All {@code .json} files of a folder such as {@code fixtures.worlds}, ordered by name. */
    public static List<JsonFile> folder(String packageName) {
        return ResourceSupport.findAllResourcesInPackage(
                        packageName, ResourceFilter.of(it -> it.getName().endsWith(".json")))
                .stream()
                .map(Fixtures::read)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .toList();
    }

    /** One file by its path, such as {@code fixtures/api-surface.json}. */
    public static JsonNode file(String path) {
        try (InputStream in = Fixtures.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the kit is incomplete: no resource " + path);
            }
            return JSON.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(path + " cannot be read", broken);
        }
    }

    /** The SHA-256 of anything that has a form in JSON. */
    public static String digest(Object value) {
        try {
            return Sha256.of(JSON.writeValueAsBytes(value));
        } catch (IOException impossible) {
            throw new IllegalStateException("no digest of " + value.getClass(), impossible);
        }
    }

    /** A value read from JSON as its text. */
    public static String text(Object value) {
        return JSON.valueToTree(value).toString();
    }

    /** A node as a record. */
    public static <T> T as(Class<T> type, JsonNode node) {
        try {
            return JSON.treeToValue(node, type);
        } catch (IOException wrong) {
            throw new UncheckedIOException("not a " + type.getSimpleName() + ": " + node, wrong);
        }
    }

    private static JsonFile read(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return new JsonFile(resource.getName(), JSON.readTree(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(resource.getName() + " cannot be read", broken);
        }
    }
}
