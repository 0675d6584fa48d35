package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a run leaves for CI servers. */
class CiFilesTest {
    @TempDir
    Path directory;

    @BeforeEach
    void writeRun() throws Exception {
        SampleRun.write(directory);
    }

    private Document junit() throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(JUnitXml.write(directory).toFile());
    }

    @Test
    void junitXmlHasOneCaseForEachCheckAndCountsThem() throws Exception {
        Element all = junit().getDocumentElement();

        int cases = all.getElementsByTagName("testcase").getLength();
        assertThat(all.getAttribute("tests")).isEqualTo(String.valueOf(cases));
        for (String kind : List.of("failure", "error", "skipped")) {
            String plural = kind.equals("skipped") ? kind : kind + "s";
            assertThat(all.getAttribute(plural))
                    .isEqualTo(String.valueOf(all.getElementsByTagName(kind).getLength()));
        }
        assertThat(all.getElementsByTagName("failure").getLength()).isPositive();
        assertThat(all.getElementsByTagName("error").getLength()).isPositive();
    }

    @Test
    void aFailureSaysWhatWasExpectedAndSeenWhateverIsInIt() throws Exception {
        Element failure = (Element) junit().getElementsByTagName("failure").item(0);

        assertThat(failure.getAttribute("message"))
                .startsWith("FAIL: expected ")
                .contains("; seen ");
        assertThat(failure.getTextContent()).isNotBlank();
    }

    @Test
    void theSummaryNamesWhatIsNotWellInItsLanguage() throws Exception {
        String english = Files.readString(MarkdownSummary.write(directory, Language.ENGLISH));
        assertThat(english)
                .contains("**Does not conform.**", "### Does not hold (1)", "`session-backup.append-bundles.once`")
                .doesNotContain("<Backup>");
        assertThat(Files.readString(MarkdownSummary.write(directory, Language.CHINESE)))
                .contains("**不符合。**", "一个会话只接受一次追加应用。");
        for (String line : english.lines().filter(it -> it.startsWith("| `")).toList()) {
            assertThat(line.replace("\\|", "").chars().filter(it -> it == '|').count())
                    .isEqualTo(5);
        }
    }
}
