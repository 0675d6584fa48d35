package dev.ohosbackup.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.suite.journal.Event;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class TimelinePictureTest {

    @Test
    void everyLineIsDrawnInTheLaneOfWhoeverActed() throws Exception {
        String svg = TimelinePicture.of(SampleRun.journal());
        Document document = parsed(svg);

        assertThat(texts(document))
                .contains("kit", "client", "service", "com.example.notes")
                .contains("fd 7 closed", "✗ SessionBackup.appendBundles rejected with 13900001", "0.132 s")
                .contains("Given a device with the world two-apps 假如设备上有两个应用");
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("img").getLength()).isZero();
    }

    @Test
    void errorsAreRed() throws Exception {
        NodeList texts = parsed(TimelinePicture.of(SampleRun.journal())).getElementsByTagName("text");
        List<String> red = new ArrayList<>();
        for (int at = 0; at < texts.getLength(); at++) {
            if (texts.item(at)
                    .getAttributes()
                    .getNamedItem("class")
                    .getNodeValue()
                    .endsWith(" e")) {
                red.add(texts.item(at).getTextContent());
            }
        }

        assertThat(red)
                .containsExactly(
                        "✗ fd 8 read failed: closed by the service",
                        "session 1: onBundleBegin error 13500001",
                        "✗ SessionBackup.appendBundles rejected with 13900001",
                        "✗ SessionBackup.release threw java.lang.IllegalStateException");
    }

    @Test
    void charactersThatXmlCannotHoldDoNotBreakIt() throws Exception {
        String hostile = "a\u0000b\uD800c\u001B[31m ]]> & <\uFFFE";

        assertThat(texts(parsed(TimelinePicture.of(SampleRun.lines(List.of(new Event.Noted(hostile)))))))
                .contains("a\uFFFDb\uFFFDc\uFFFD[31m ]]> & <\uFFFD");
    }

    @Test
    void numbersStayNumbersInEveryLocale() throws Exception {
        String here = TimelinePicture.of(SampleRun.journal());
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(TimelinePicture.of(SampleRun.journal())).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anEmptyJournalIsAPictureToo() throws Exception {
        assertThat(texts(parsed(TimelinePicture.of(List.of())))).contains("kit", "client", "service");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document document) {
        List<String> texts = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName("text");
        for (int at = 0; at < nodes.getLength(); at++) {
            texts.add(nodes.item(at).getFirstChild().getTextContent());
        }
        return texts;
    }
}
