package dev.ohosbackup.suite.vectors;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ohosbackup.suite.bench.Capabilities;
import dev.ohosbackup.suite.bench.TestDevice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** What a restore is handed as its capability file: mostly the device's own with one thing changed. */
sealed interface CapabilityArgument {

    /** The descriptor of it. */
    int open(TestDevice device);

    /** The device's own file, as the service hands it out. */
    record Own() implements CapabilityArgument {
        @Override
        public int open(TestDevice device) {
            return new Capabilities(device).openFile();
        }
    }

    /** A descriptor that was open and is not any more. */
    record Closed() implements CapabilityArgument {
        @Override
        public int open(TestDevice device) {
            int fd = new Capabilities(device).openFile();
            device.files().close(fd);
            return fd;
        }
    }

    /** A number that is the descriptor of nothing. */
    record Number(int fd) implements CapabilityArgument {
        @Override
        public int open(TestDevice device) {
            return fd;
        }
    }

    /** A file with this text, so many times. */
    record Text(String text, int times) implements CapabilityArgument {
        @Override
        public int open(TestDevice device) {
            return device.files().open(text.repeat(times).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The first bytes of the device's own file. */
    record CutTo(int bytes) implements CapabilityArgument {
        @Override
        public int open(TestDevice device) {
            return device.files().open(Arrays.copyOf(new Capabilities(device).read(), bytes));
        }
    }

    /**
     * The device's own file without one key, or with another value there.
     *
     * @param at    where, as a JSON Pointer
     * @param value the value; missing to take the key out
     */
    record Changed(String at, JsonNode value) implements CapabilityArgument {
        @Override
        public int open(TestDevice device) {
            JsonPointer pointer = JsonPointer.compile(at);
            JsonNode file = own(device);
            JsonNode parent = file.at(pointer.head());
            boolean there = parent.isObject()
                    && !(value.isMissingNode() && file.at(pointer).isMissingNode());
            device.bench()
                    .given(
                            "backup.get-local-capabilities.promise.hands-out-file",
                            there,
                            "a capability file with " + at,
                            file);
            ObjectNode object = (ObjectNode) parent;
            String key = pointer.last().getMatchingProperty();
            if (value.isMissingNode()) {
                object.remove(key);
            } else {
                object.set(key, value);
            }
            return device.files().open(file.toString().getBytes(StandardCharsets.UTF_8));
        }

        private static JsonNode own(TestDevice device) {
            String text = new String(new Capabilities(device).read(), StandardCharsets.UTF_8);
            try {
                return new ObjectMapper().readTree(text);
            } catch (JsonProcessingException notJson) {
                device.bench()
                        .given(
                                "backup.get-local-capabilities.promise.hands-out-file",
                                false,
                                "a capability file that is JSON",
                                text);
                throw new IllegalStateException("given has thrown", notJson);
            }
        }
    }

    /** Reads one. */
    static CapabilityArgument of(JsonNode node) {
        if (node.isInt()) {
            return new Number(node.asInt());
        } else if (node.asText().equals("own")) {
            return new Own();
        } else if (node.asText().equals("closed")) {
            return new Closed();
        } else if (node.has("text")) {
            Fields text = Fields.of("\"remoteCapabilitiesFd\"", node, Set.of("text", "times"));
            return new Text(text.text("text"), node.path("times").asInt(1));
        } else if (node.path("ownCutTo").isInt()) {
            Fields.of("\"remoteCapabilitiesFd\"", node, Set.of("ownCutTo"));
            return new CutTo(node.path("ownCutTo").asInt());
        } else if (node.path("ownWithout").isTextual()) {
            Fields.of("\"remoteCapabilitiesFd\"", node, Set.of("ownWithout"));
            return new Changed(node.path("ownWithout").asText(), node.path("no value"));
        } else if (node.has("ownWith")) {
            Fields change = Fields.of("\"ownWith\"", node.path("ownWith"), Set.of("at", "value"));
            return new Changed(change.text("at"), change.node("value"));
        }
        throw Fields.wrong(
                "\"remoteCapabilitiesFd\" to be a number, \"own\", \"closed\", or an object with \"text\", \"ownWithout\","
                        + " \"ownWith\" or \"ownCutTo\"",
                Fields.seen(node),
                "write \"own\" for the device's own capability file");
    }
}
