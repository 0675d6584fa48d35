package dev.ohosbackup.reports;

import dev.ohosbackup.suite.results.CheckResult;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.ResultsFile;
import dev.ohosbackup.suite.results.RunResults;
import dev.ohosbackup.suite.results.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes {@code junit.xml}, which CI servers read: one suite for each requirement, one case for each check. A requirement
 * without a check is a case of its own, skipped with the reason.
 */
public final class JUnitXml {
    /** The file, in the directory of a run. */
    public static final String FILE = "junit.xml";

    private JUnitXml() {}

    /** Writes the file into the directory of a run. */
    public static Path write(Path resultsDirectory) throws IOException {
        RunResults run = ResultsFile.read(resultsDirectory);
        Path file = resultsDirectory.resolve(FILE);
        try (Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            start(xml, "testsuites", run.requirements());
            xml.writeAttribute(
                    "name",
                    clean("@ohos.file.backup, API " + run.apiLevel() + ", "
                            + run.implementation().name() + " "
                            + run.implementation().version()));
            for (RequirementResult requirement : run.requirements()) {
                suite(xml, requirement);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException unwritable) {
            throw new IOException("cannot write " + file, unwritable);
        }
        return file;
    }

    private static void suite(XMLStreamWriter xml, RequirementResult requirement) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        start(xml, "testsuite", List.of(requirement));
        xml.writeAttribute("name", requirement.id());
        for (CheckResult check : requirement.checks()) {
            testCase(xml, requirement, check.name(), check.verdict(), message(check), Optional.of(check));
        }
        if (requirement.checks().isEmpty()) {
            String reason = requirement.reason().orElse(requirement.verdict().name());
            testCase(xml, requirement, requirement.id(), requirement.verdict(), reason, Optional.empty());
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private static void testCase(
            XMLStreamWriter xml,
            RequirementResult requirement,
            String name,
            Verdict verdict,
            String message,
            Optional<CheckResult> check)
            throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", requirement.id());
        xml.writeAttribute("name", clean(name));
        element(verdict).ifPresent(element -> outcome(xml, element, verdict, message, check));
        xml.writeEndElement();
    }

    private static void outcome(
            XMLStreamWriter xml, String element, Verdict verdict, String message, Optional<CheckResult> check) {
        try {
            xml.writeStartElement(element);
            xml.writeAttribute("message", clean(verdict + ": " + message));
            if (!element.equals("skipped")) {
                xml.writeAttribute("type", verdict.name());
                xml.writeCharacters(clean(check.flatMap(CheckResult::message).orElse(message)));
            }
            xml.writeEndElement();
        } catch (XMLStreamException unwritable) {
            throw new IllegalStateException("a text that XML cannot hold", unwritable);
        }
    }

    private static void start(XMLStreamWriter xml, String element, List<RequirementResult> requirements)
            throws XMLStreamException {
        xml.writeStartElement(element);
        int tests = 0;
        int failures = 0;
        int errors = 0;
        int skipped = 0;
        for (RequirementResult requirement : requirements) {
            List<Verdict> cases = requirement.checks().isEmpty()
                    ? List.of(requirement.verdict())
                    : requirement.checks().stream().map(CheckResult::verdict).toList();
            for (Verdict verdict : cases) {
                tests++;
                switch (element(verdict).orElse("")) {
                    case "failure" -> failures++;
                    case "error" -> errors++;
                    case "skipped" -> skipped++;
                    default -> {}
                }
            }
        }
        xml.writeAttribute("tests", Integer.toString(tests));
        xml.writeAttribute("failures", Integer.toString(failures));
        xml.writeAttribute("errors", Integer.toString(errors));
        xml.writeAttribute("skipped", Integer.toString(skipped));
    }

    private static Optional<String> element(Verdict verdict) {
        return switch (verdict) {
            case PASS -> Optional.empty();
            case FAIL, UNEXPECTED_PASS -> Optional.of("failure");
            case ERROR -> Optional.of("error");
            case UNVERIFIABLE, NOT_APPLICABLE, EXPECTED_FAIL -> Optional.of("skipped");
        };
    }

    private static String message(CheckResult check) {
        return check.expected()
                .flatMap(expected -> check.seen().map(seen -> "expected " + expected + "; seen " + seen))
                .or(check::message)
                .orElse("");
    }

    /** What XML cannot hold at all becomes U+FFFD; all else the writer escapes. */
    private static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(it -> cleaned.appendCodePoint(Markup.isXml(it) ? it : 0xFFFD));
        return cleaned.toString();
    }
}
