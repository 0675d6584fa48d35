package dev.ohosbackup.simulator.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manifests are written as devices write them, and what is none is refused with the line that is wrong. */
class ManifestTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String HEAD = "version=1.0&attrNum=8\npath;mode;dir;size;mtime;hash;usertar;encodeFlag\n";

    private static Manifest parse(String text) throws BadArchiveException {
        return Manifest.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isWrittenInEightColumns() {
        Manifest manifest = new Manifest(List.of(
                new ManifestEntry("/data/d", 040755, true, 0, -7, "", false),
                new ManifestEntry("/data/d/a.txt", 0100644, false, 11, 1700000000, HASH, true),
                new ManifestEntry("/data/d/odd;%\nname", 0100644, false, 1, 2, HASH, true)));
        assertThat(new String(manifest.toBytes(), StandardCharsets.UTF_8))
                .isEqualTo(HEAD + "data/d;16877;1;0;-7;;0;0\n" + "data/d/a.txt;33188;0;11;1700000000;" + HASH + ";1;0\n"
                        + "data/d/odd%3B%25%0Aname;33188;0;1;2;" + HASH + ";1;1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a;b", "a\nb", "a\r", "%", "%41", "名;字", "a b", " ", "🎈%🎈"})
    void anyNameComesBack(String name) throws Exception {
        ManifestEntry entry = new ManifestEntry("/data/" + name, 0100644, false, 3, 4, HASH, true);
        assertThat(Manifest.parse(new Manifest(List.of(entry)).toBytes()).entries())
                .containsExactly(entry);
    }

    @Test
    void linesOfSevenColumnsAndLeadingSlashesAreRead() throws Exception {
        Manifest manifest = parse("version=1.0&attrNum=7\r\npath;mode;dir;size;mtime;hash;isIncremental\r\n"
                + "/data/100%25;33188;0;1;2;" + HASH + ";0\r\n\r\n");
        assertThat(manifest.entry("/data/100%25"))
                .hasValue(new ManifestEntry("/data/100%25", 0100644, false, 1, 2, HASH, false));
    }

    @Test
    void noBytesAreNoManifest() throws Exception {
        assertThat(Manifest.parseUnlessEmpty(new byte[0])).isEmpty();
        assertThat(Manifest.parseUnlessEmpty(HEAD.getBytes(StandardCharsets.UTF_8)))
                .hasValueSatisfying(manifest -> assertThat(manifest.entries()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/a;33188;0;1;2;",
                "data/a;33188;2;1;2;;1;0",
                "data/a;x;0;1;2;;1;0",
                "data/a;-1;0;1;2;;1;0",
                "data/a;33188;0;-1;2;;1;0",
                "data/a;33188;0;1;99999999999999999999;;1;0",
                "data/a;33188;0;1;2;abc;1;0",
                "data/%4;33188;0;1;2;;1;1",
                "data/%zz;33188;0;1;2;;1;1",
                "data/%ff;33188;0;1;2;;1;1",
                "data/../a;33188;0;1;2;;1;0",
                "data/%2E%2E/a;33188;0;1;2;;1;1",
                "a;b",
                "data/a;33188;0;1;2;;1;0\ndata/a;33188;0;1;2;;1;0"
            })
    void aWrongLineIsNamed(String line) {
        assertThatThrownBy(() -> parse(HEAD + line))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageStartingWith("manifest, line " + (line.contains("\n") ? 4 : 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "version=2.0&attrNum=8\n", "version=1.0&attrNum=8\nsomething else\n"})
    void aWrongHeadIsNamed(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatThrownBy(() -> Manifest.parse(new byte[] {(byte) 0xff, 0}))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining("UTF-8");
    }
}
