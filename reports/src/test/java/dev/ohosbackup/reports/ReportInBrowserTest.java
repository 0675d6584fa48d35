package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportInBrowserTest {
    @TempDir
    Path directory;

    private Browser browser;

    @BeforeEach
    void findBrowser() {
        Optional<Browser> installed = Browser.installed();
        assumeTrue(
                installed.isPresent(),
                "no Chromium on the PATH (chromium, chromium-browser, google-chrome), so nobody has looked at the page:"
                        + " install Debian's packages chromium and fonts-noto-cjk to run this test");
        browser = installed.orElseThrow();
    }

    @Test
    void theReportShowsItselfWithoutAnErrorAndAsksNobody() throws IOException, InterruptedException {
        SampleRun.write(directory);
        Path page = AllureReport.write(directory, Language.CHINESE);

        String timeline = new PageData(Files.readString(page)).timelineOf(SampleRun.TWICE);
        Browser.Visit visit = browser.open(page.toUri() + "#" + timeline, directory);

        assertThat(visit.console()).isEmpty();
        assertThat(visit.dom())
                .contains(">要求<", "SessionBackup（备份流程）", "SessionRestore（恢复流程）")
                .contains("FAIL · 不符合 · Does not conform", "一个会话只接受一次追加应用。", "Timeline 时间线")
                .contains("type=\"image/svg+xml\"");
    }

    @Test
    void aPageThatFailsOrAsksSomebodyWouldBeNoticed() throws IOException, InterruptedException {
        String generated = "<meta charset=\"utf-8\"><title>t</title>"
                + "<script async src=\"https://www.googletagmanager.com/gtag/js?id=G\"></script>"
                + "<script>\nwindow.dataLayer = []</script>"
                + "<script>new Image()['sr' + 'c'] = 'http://somebody.invalid/x.png'; throw new Error('on purpose')</script>";
        Path page = Files.writeString(directory.resolve("page.html"), new OfflinePage("t").of(generated));

        Browser.Visit visit = browser.open(page.toUri().toString(), directory);

        assertThat(visit.console())
                .anySatisfy(line -> assertThat(line).contains("somebody.invalid", "Content Security Policy"))
                .anySatisfy(line -> assertThat(line).contains("on purpose"));
    }
}
