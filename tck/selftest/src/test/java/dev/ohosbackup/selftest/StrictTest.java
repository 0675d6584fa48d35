package dev.ohosbackup.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ohosbackup.api.Backup;
import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.BackupImplementation;
import dev.ohosbackup.plug.Device;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.plug.ImplementationInfo;
import dev.ohosbackup.simulator.Simulator;
import dev.ohosbackup.simulator.strict.Offence;
import dev.ohosbackup.simulator.strict.ProtocolRule;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.results.RequirementResult;
import dev.ohosbackup.suite.results.Verdict;
import dev.ohosbackup.suite.run.ConformanceRun;
import dev.ohosbackup.suite.run.Progress;
import dev.ohosbackup.suite.run.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The kit is a client as well: on the strict device it breaks no rule but where it has to, and where it has to is written
 * down.
 */
class StrictTest {
    private static final Path ON_PURPOSE = Path.of("src/test/resources/mistakes-on-purpose.txt");
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final Queue<Offence> offences = new ConcurrentLinkedQueue<>();

    /** The reference, on strict devices. A check throws its device away, and with it a session that it has opened. */
    private final class Strict implements BackupImplementation {
        @Override
        public ImplementationInfo info() {
            return new Simulator().info();
        }

        @Override
        public Device open(DeviceSpec spec) {
            return new Watched(TestDevice.of(spec).lenient(ProtocolRule.NOT_RELEASED), offences);
        }
    }

    private record Watched(TestDevice device, Queue<Offence> offences) implements Device {
        @Override
        public Backup backup() {
            return device.backup();
        }

        @Override
        public FileIo fileIo() {
            return device.fileIo();
        }

        @Override
        public AppSandbox app(String bundleName) {
            return device.app(bundleName);
        }

        @Override
        public <C> Optional<C> control(Class<C> type) {
            return device.control(type);
        }

        @Override
        public void close() {
            offences.addAll(device.abandon());
        }
    }

    private List<RequirementResult> ask(int level, Set<String> only) {
        RunPlan plan = new RunPlan(new Strict(), "run", level, 0, only, Optional.empty(), Clock.systemUTC());
        return ConformanceRun.execute(plan, Progress.silent()).requirements();
    }

    private static Map<String, Set<String>> onPurpose() throws IOException {
        Map<String, Set<String>> rules = new TreeMap<>();
        for (String line : Files.readAllLines(ON_PURPOSE)) {
            if (!line.startsWith("#")) {
                String[] words = line.split(" ");
                rules.computeIfAbsent(words[1], first -> new TreeSet<>()).add(words[0]);
            }
        }
        return rules;
    }

    @Test
    void itBreaksNoRuleWithoutNeed() throws IOException {
        Set<String> mistaken = onPurpose().keySet();
        Set<String> others = CATALOGUE.requirements().stream()
                .map(Requirement::id)
                .filter(id -> !mistaken.contains(id) && !id.startsWith("frame."))
                .collect(Collectors.toCollection(TreeSet::new));

        List<RequirementResult> results = ask(20, others);

        assertThat(offences).isEmpty();
        assertThat(results)
                .filteredOn(result -> result.verdict() == Verdict.PASS)
                .hasSizeGreaterThan(500);
        assertThat(results).noneMatch(result -> result.verdict() == Verdict.FAIL || result.verdict() == Verdict.ERROR);
    }

    @Test
    void whatIsWrittenDownAsNeededIsNeeded() throws IOException {
        for (Map.Entry<String, Set<String>> mistake : onPurpose().entrySet()) {
            offences.clear();
            ask(CATALOGUE.get(mistake.getKey()).until().orElse(20), Set.of(mistake.getKey()));
            assertThat(offences.stream().map(offence -> offence.rule().id()).collect(Collectors.toSet()))
                    .as(mistake.getKey())
                    .isEqualTo(mistake.getValue());
        }
    }
}
