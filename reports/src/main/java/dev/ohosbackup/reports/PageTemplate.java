package dev.ohosbackup.reports;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of our own: one HTML file that asks nobody for anything and runs no script but its own, which a browser holds it
 * to.
 *
 * @param html   with a slot {@code {{name}}} for everything that is filled in
 * @param style  its style sheet
 * @param script its script
 */
record PageTemplate(String html, String style, String script) {
    private static final Pattern SLOT = Pattern.compile("\\{\\{(\\w+)}}");

    /** The template made of these resources; style sheets and scripts follow each other in one each. */
    static PageTemplate of(String html, List<String> styles, List<String> scripts) throws IOException {
        return new PageTemplate(resource(html), together(styles), together(scripts));
    }

    private static String together(List<String> resources) throws IOException {
        StringBuilder whole = new StringBuilder();
        for (String part : resources) {
            whole.append(resource(part));
        }
        return whole.toString();
    }

    /** JSON that no reader of HTML can take for the end of the script it stands in. */
    static String inScript(String json) {
        return json.replace("<", "\\u003c");
    }

    /** The page with these contents in its slots, beside its style, script and policy. */
    String filled(Map<String, String> contents) {
        Map<String, String> all = new TreeMap<>(contents);
        all.put("policy", Markup.escape(policy()));
        all.put("style", style);
        all.put("script", script);
        // In one pass, so that what is filled in is not itself looked through for slots.
        return SLOT.matcher(html).replaceAll(slot -> Matcher.quoteReplacement(all.get(slot.group(1))));
    }

    private String policy() {
        return "default-src 'none'; img-src data:; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A resource that lies beside this class. */
    static String resource(String name) throws IOException {
        try (InputStream in = PageTemplate.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("expected the resource " + name + " beside "
                        + PageTemplate.class.getName() + ", found none: the jar was packed without its resources");
            }
            // A browser reads line ends as it likes them, and then compares the hash.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }
}
