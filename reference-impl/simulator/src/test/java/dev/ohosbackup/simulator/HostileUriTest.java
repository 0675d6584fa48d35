package dev.ohosbackup.simulator;

import static dev.ohosbackup.simulator.Phone.await;
import static dev.ohosbackup.simulator.Phone.refusal;
import static dev.ohosbackup.simulator.TestApps.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.simulator.service.Quirk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A uri names a file in the restore folder, or is refused and nothing comes of it (R18, R19). */
class HostileUriTest {
    private static final String RESTORE_FOLDER = "/data/storage/el2/base/.backup/restore/";

    @Provide
    Arbitrary<String> uris() {
        Arbitrary<String> allowed = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars('.', '_')
                .ofMaxLength(300);
        Arbitrary<String> names = Arbitraries.strings().all().ofMaxLength(20);
        Arbitrary<String> dots = Arbitraries.strings().withChars('.', '/').ofMaxLength(6);
        Arbitrary<String> known = Arbitraries.of(
                "a.b\n",
                "manage.json",
                "manage.json.rp",
                "a".repeat(252),
                "a".repeat(253),
                "名".repeat(84),
                "名".repeat(85));
        return Arbitraries.oneOf(allowed, names, dots, known, HostilePaths.any());
    }

    @Property(seed = "21", tries = 200)
    void asTheDocumentsSay(@ForAll("uris") String uri) throws IOException {
        try (Phone phone = Phone.with(20, app("com.a"), app("com.b"))) {
            check(phone, uri, name -> name.matches("[0-9a-zA-Z_.]+") && length(name) <= 252);
        }
    }

    @Property(seed = "22", tries = 100)
    void asOpenHarmonyDoes(@ForAll("uris") String uri) throws IOException {
        try (Phone phone = Phone.with(Quirk.ANY_URI_CHARACTERS, app("com.a"), app("com.b"))) {
            check(
                    phone,
                    uri,
                    name -> !name.isEmpty()
                            && isText(name)
                            && !name.contains("/")
                            && !name.contains("\0")
                            && length(name) <= 252);
        }
    }

    /** Half a character has no form in UTF-8, in which names are stored. */
    private static boolean isText(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(name);
    }

    private static int length(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    private static void check(Phone phone, String uri, Predicate<String> allowed) throws IOException {
        Recorder client = phone.client();
        SessionRestore session = phone.beginRestore(client, "com.a");
        List<SandboxEntry> before = everything(phone);
        FileMeta meta = FileMeta.of("com.a", uri);
        if (allowed.test(uri) && !uri.equals(".") && !uri.equals("..")) {
            await(session.getFileHandle(meta));
            assertThat(refusal(() -> session.publishFile(meta))).isEqualTo(13900001);
            phone.pass(Duration.ofSeconds(1));
            assertThat(client.events()).contains("file com.a " + uri);
            List<SandboxEntry> after = everything(phone);
            after.removeIf(entry ->
                    entry.path().equals(RESTORE_FOLDER + uri) || entry.path().equals(RESTORE_FOLDER + uri + ".rp"));
            // The folder's own time is that of its last new file.
            assertThat(after)
                    .usingElementComparator(HostileUriTest::byAllButTime)
                    .isEqualTo(before);
        } else {
            assertThat(refusal(() -> session.getFileHandle(meta))).isEqualTo(13900020);
            if (!uri.isEmpty()) {
                assertThat(refusal(() -> session.publishFile(meta))).isEqualTo(13900020);
            }
            phone.pass(Duration.ofSeconds(1));
            assertThat(client.events()).containsExactly("begin com.a");
            assertThat(everything(phone)).isEqualTo(before);
        }
        await(session.release());
    }

    private static int byAllButTime(SandboxEntry one, SandboxEntry other) {
        boolean same = one.path().equals(other.path())
                && one.directory() == other.directory()
                && one.size() == other.size()
                && one.mode() == other.mode();
        return same ? 0 : 1;
    }

    private static List<SandboxEntry> everything(Phone phone) throws IOException {
        List<SandboxEntry> all = new ArrayList<>();
        for (String bundle : List.of("com.a", "com.b")) {
            all.addAll(phone.device().app(bundle).entries());
        }
        return all;
    }
}
