package dev.ohosbackup.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as it stands, in a frame of another page that acts upon it as a reader does: the page's own policy lets no script
 * in, and a browser makes no window as narrow as a telephone.
 *
 * @param language what the browser says it prefers
 */
record FramedPage(Browser browser, Path page, Path workplace, int width, String language) {
    private static final Pattern SAID = Pattern.compile("<pre id=\"said\">([^<]+)</pre>");

    /**
     * What became of it.
     *
     * @param said    what the actions have returned
     * @param console what the browser complained about
     */
    record Visit(JsonNode said, List<String> console) {}

    FramedPage wide(int pixels) {
        return new FramedPage(browser, page, workplace, pixels, language);
    }

    FramedPage preferring(String other) {
        return new FramedPage(browser, page, workplace, width, other);
    }

    /**
     * Opens the page and acts upon it.
     *
     * @param address what follows the file's name, such as {@code ?lang=en#an.id}
     * @param actions the body of an asynchronous function that knows the {@code page}, its {@code view}, and {@code settled()},
     *     a promise that all that was begun has been drawn; what it returns is said
     */
    Visit visit(String address, String actions) throws IOException, InterruptedException {
        String frame = """
                <!DOCTYPE html><meta charset="utf-8"><body style="margin:0">
                <iframe id="frame" style="border:0;width:%dpx;height:900px" src="%s"></iframe><pre id="said"></pre>
                <script>
                const frame = document.getElementById('frame');
                frame.onload = async () => {
                    const view = frame.contentWindow;
                    const page = frame.contentDocument;
                    const settled = () => new Promise(done => setTimeout(done, 50));
                    const actions = async () => { %s };
                    const said = await actions().catch(failed => ({failed: String(failed)}));
                    document.getElementById('said').textContent = encodeURIComponent(JSON.stringify(said));
                };
                </script>
                """.formatted(width, page.toUri() + address, actions);
        Path file = Files.writeString(workplace.resolve("frame.html"), frame, StandardCharsets.UTF_8);
        Browser.Visit visit = browser.open(
                file.toUri().toString(), workplace, "--allow-file-access-from-files", "--accept-lang=" + language);
        return new Visit(said(visit), visit.console());
    }

    private static JsonNode said(Browser.Visit visit) throws IOException {
        Matcher said = SAID.matcher(visit.dom());
        if (!said.find()) {
            throw new IllegalStateException("expected the actions to end, they did not; the browser says: "
                    + visit.console() + "\n" + visit.dom());
        }
        return new ObjectMapper().readTree(URLDecoder.decode(said.group(1), StandardCharsets.UTF_8));
    }
}
