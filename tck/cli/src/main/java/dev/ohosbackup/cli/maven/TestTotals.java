package dev.ohosbackup.cli.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Says at the end of a build how many tests of the project ran, over all modules.
 *
 * <p>A module that has tests of which none ran would read as green, so it fails the build.
 */
public final class TestTotals {
    private int run;
    private int failed;
    private int skipped;

    private TestTotals() {}

    /**
     * Counts and says it.
     *
     * @param args the project's root; then which tests were asked for, {@code null} where it was all of them
     */
    public static void main(String[] args) throws IOException, SilentModule {
        System.out.println(count(Path.of(args[0]), args.length > 1 && args[1] != null && !args[1].isBlank()));
    }

    /** Counts; where only some tests were asked for, a module may be silent. */
    static String count(Path root, boolean onlySome) throws IOException, SilentModule {
        TestTotals totals = new TestTotals();
        for (Path module : modulesWithTests(root.toRealPath())) {
            int before = totals.run;
            totals.add(module.resolve("target/surefire-reports"));
            if (totals.run == before && !onlySome) {
                throw new SilentModule(module);
            }
        }
        return (totals.run - totals.failed - totals.skipped) + " passed, " + totals.failed + " failed, "
                + totals.skipped + " skipped";
    }

    /** Of the modules that the root's {@code pom.xml} names; projects of users that lie among them run no test here. */
    private static List<Path> modulesWithTests(Path root) throws IOException {
        NodeList modules = parsed(root.resolve("pom.xml")).getElementsByTagName("module");
        return IntStream.range(0, modules.getLength())
                .mapToObj(place ->
                        root.resolve(modules.item(place).getTextContent().strip()))
                .filter(module -> Files.isDirectory(module.resolve("src/test/java")))
                .sorted()
                .toList();
    }

    private void add(Path reports) throws IOException {
        if (!Files.isDirectory(reports)) {
            return;
        }
        try (Stream<Path> files = Files.list(reports)) {
            for (Path file : files.filter(it -> it.getFileName().toString().matches("TEST-.*\\.xml"))
                    .sorted()
                    .toList()) {
                Element suite = parsed(file);
                run += number(suite, "tests");
                failed += number(suite, "failures") + number(suite, "errors");
                skipped += number(suite, "skipped");
            }
        }
    }

    private static Element parsed(Path file) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IOException(file + " is no XML: run mvn clean where it is a test report", unreadable);
        }
    }

    private static int number(Element suite, String attribute) {
        return Integer.parseInt(suite.getAttribute(attribute));
    }

    /** Ends the build; without a stack trace, since nothing broke. */
    static final class SilentModule extends Exception {
        private static final long serialVersionUID = 1L;

        SilentModule(Path module) {
            super(
                    "expected tests of " + module + " to run, found none: its test engine is missing or finds nothing",
                    null,
                    false,
                    false);
        }
    }
}
