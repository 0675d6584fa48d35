package dev.ohosbackup.suite.checks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.suite.bench.AppWords;
import dev.ohosbackup.suite.bench.Capabilities;
import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.bench.RestoreClient;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The capability file of a restore's device with the entry of one bundle changed or taken out. */
final class ChangedCapabilities {
    private final RestoreClient client;
    private final ObjectNode file;

    ChangedCapabilities(RestoreClient client) {
        this.client = client;
        String text = new String(new Capabilities(client.device()).read(), StandardCharsets.UTF_8);
        Optional<JsonNode> parsed = AppWords.parsed(text).filter(JsonNode::isObject);
        client.device()
                .bench()
                .given(
                        "backup.get-local-capabilities.content.top-level-keys",
                        parsed.filter(json -> json.path("bundleInfos").isArray())
                                .isPresent(),
                        "a JSON object with bundleInfos",
                        text);
        this.file = (ObjectNode) parsed.orElseThrow();
    }

    /** Changes a bundle's entry. */
    ChangedCapabilities with(String bundle, Consumer<ObjectNode> change) {
        change.accept(entryOf(bundle));
        return this;
    }

    /** Takes a bundle's entry out. */
    ChangedCapabilities without(String bundle) {
        ObjectNode entry = entryOf(bundle);
        Iterator<JsonNode> entries = ((ArrayNode) file.path("bundleInfos")).iterator();
        while (entries.hasNext()) {
            if (entries.next() == entry) {
                entries.remove();
            }
        }
        return this;
    }

    private ObjectNode entryOf(String bundle) {
        for (JsonNode entry : file.path("bundleInfos")) {
            if (entry.path("name").asText().equals(bundle)) {
                return (ObjectNode) entry;
            }
        }
        client.device()
                .bench()
                .given("backup.get-local-capabilities.content.entry-keys", false, "an entry of " + bundle, file);
        throw new IllegalStateException("given has thrown");
    }

    /** Appends bundles with the file as it is now; the call may end as it likes. */
    Outcome<Void> append(String... bundles) {
        return append(client, file.toString(), bundles);
    }

    /** Appends bundles with a file that holds this text. */
    static Outcome<Void> append(RestoreClient client, String text, String... bundles) {
        int fd = client.device().files().open(text.getBytes(StandardCharsets.UTF_8));
        return client.device().promising(() -> client.session().appendBundles(fd, List.of(bundles)));
    }
}
