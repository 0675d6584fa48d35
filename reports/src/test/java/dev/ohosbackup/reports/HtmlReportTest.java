package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    @TempDir
    Path directory;

    @Test
    void thePageIsOneFileThatHoldsEveryCheckOnce() throws IOException {
        PageData page = new PageData(page(Language.CHINESE));

        assertThat(directory.resolve("report").toFile().list()).containsExactly("index.html");
        assertThat(page.cases()).hasSize(SampleRun.CHECKS + SampleRun.UNCHECKED);
        String tree = page.of("data/behaviors.json");
        assertThat(tree.split(Pattern.quote("\"name\":\"" + SampleRun.TWICE + "\""), -1))
                .hasSize(2);
        assertThat(tree).contains("SessionBackup（备份流程）", "一个会话只接受一次追加应用。");
    }

    @Test
    void thePageTellsNobodyWhoReadsIt() throws IOException {
        String page = page(Language.ENGLISH);

        assertThat(page.contains("googletagmanager")).isFalse();
        assertThat(page.contains("gtag")).isFalse();
        assertThat(page.contains("dataLayer")).isFalse();
        assertThat(page.contains("src=\"http")).isFalse();
    }

    @Test
    void thePageSpeaksTheLanguageAskedForAndItsTitleIsHarmless() throws IOException {
        assertThat(page(Language.CHINESE))
                .contains("<html dir=\"ltr\" lang=\"zh\">")
                .contains("<title>@ohos.file.backup 一致性 · Acme &lt;Backup&gt; &amp; 公司 1.2.3 · API 12</title>");
        assertThat(page(Language.ENGLISH))
                .contains("<html dir=\"ltr\" lang=\"en\">")
                .contains("<title>@ohos.file.backup conformance · Acme");
    }

    @Test
    void aRequirementsLinkOpensItsSuite() throws IOException {
        PageData page = new PageData(page(Language.CHINESE));
        Pattern link = Pattern.compile("\"url\":\"#suites/([0-9a-f]+)\"");

        assertThat(link.matcher(String.join("\n", page.cases()))
                        .results()
                        .map(found -> found.group(1))
                        .distinct())
                .hasSize(7)
                .allSatisfy(suite -> assertThat(page.of("data/suites.json")).contains("\"uid\":\"" + suite + "\""));
    }

    @Test
    void thePageIsMadeWhateverTheCallersClassLoaderKnows() throws IOException {
        SampleRun.write(directory);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(AllureReport.write(directory, Language.ENGLISH)).isNotEmptyFile();
            assertThat(thread.getContextClassLoader()).isEqualTo(ClassLoader.getPlatformClassLoader());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void aPageWithAnotherStatisticsTagIsRefused() {
        String known =
                "<meta charset=\"utf-8\"><title>t</title><script async src=\"https://www.googletagmanager.com/gtag/js?id=G\"></script>\n"
                        + "<script>\n window.dataLayer = window.dataLayer || [];\n</script>\n";

        assertThat(new OfflinePage("t").of(known)).endsWith("form-action 'none'\"><title>t</title>");
        assertThatThrownBy(() -> new OfflinePage("t").of("<title>t</title>"))
                .hasMessageContaining("expected [ \\t]*<script async")
                .hasMessageContaining("its page template has changed");
        assertThatThrownBy(() -> new OfflinePage("t").of(known + "<script src='//stats.example/x.js'></script>"))
                .hasMessageContaining("expected a page that fetches nothing, found src='//stats.example/x.js");
    }

    private String page(Language language) throws IOException {
        SampleRun.write(directory);
        return Files.readString(AllureReport.write(directory, language));
    }
}
