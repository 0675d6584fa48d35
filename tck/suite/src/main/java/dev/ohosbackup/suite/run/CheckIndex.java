package dev.ohosbackup.suite.run;

import dev.ohosbackup.suite.catalogue.Catalogue;
import dev.ohosbackup.suite.catalogue.Requirement;
import dev.ohosbackup.suite.checks.Verifies;
import dev.ohosbackup.suite.results.CheckKind;
import dev.ohosbackup.suite.steps.StepNotes;
import dev.ohosbackup.suite.vectors.VectorEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** All checks of all three kinds, each with the requirement it is about. */
public final class CheckIndex {
    /** Which engine runs which kind of checks, and where they lie. */
    private enum Engine {
        VECTORS(VectorEngine.ID, CheckKind.VECTOR, VectorEngine.PACKAGE),
        JUPITER("junit-jupiter", CheckKind.JUNIT, "dev.ohosbackup.suite.checks"),
        CUCUMBER("cucumber", CheckKind.SCENARIO, "features");

        private final String id;
        private final CheckKind kind;
        private final String place;

        Engine(String id, CheckKind kind, String place) {
            this.id = id;
            this.kind = kind;
            this.place = place;
        }
    }

    /** The checks of one kind, ready to be executed on a thread of their own. */
    record Part(Launcher launcher, TestPlan plan) {}

    private final List<Part> parts;
    private final Map<String, Check> byId;

    private CheckIndex(List<Part> parts, Map<String, Check> byId) {
        this.parts = parts;
        this.byId = byId;
    }

    /** Finds every check there is. */
    public static CheckIndex discover(Catalogue catalogue) {
        return discover(catalogue, Optional.empty(), Map.of());
    }

    /**
     * Finds the checks of these requirements.
     *
     * @param parameters how the engines are to execute them, in their own words
     */
    static CheckIndex discover(Catalogue catalogue, Set<String> requirements, Map<String, String> parameters) {
        return discover(catalogue, Optional.of(requirements), parameters);
    }

    // One at a time: Cucumber opens the jar that it looks into, and closes it under whoever else is looking.
    private static synchronized CheckIndex discover(
            Catalogue catalogue, Optional<Set<String>> requirements, Map<String, String> parameters) {
        List<Part> parts = new ArrayList<>();
        Map<String, Check> checks = new LinkedHashMap<>();
        for (Engine engine : Engine.values()) {
            Launcher launcher = launcher();
            TestPlan plan = launcher.discover(request(engine, requirements, parameters));
            parts.add(new Part(launcher, plan));
            checks.putAll(checks(plan, engine.kind, catalogue));
        }
        return new CheckIndex(parts, checks);
    }

    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
    }

    private static LauncherDiscoveryRequest request(
            Engine engine, Optional<Set<String>> requirements, Map<String, String> parameters) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectPackage(engine.place))
                .filters(EngineFilter.includeEngines(engine.id))
                .configurationParameter("cucumber.glue", "dev.ohosbackup.suite.steps")
                .configurationParameter("cucumber.plugin", StepNotes.class.getName())
                .configurationParameter("cucumber.publish.quiet", "true")
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .configurationParameters(parameters);
        requirements.ifPresent(ids -> request.filters(about(ids)));
        return request.build();
    }

    /** Told of a check. */
    @FunctionalInterface
    public interface Visitor {
        /** A check of that kind and name is about that requirement. */
        void visit(String requirement, CheckKind kind, String name);
    }

    /** Tells of every check, by requirement, kind and name. */
    public void forEach(Visitor visitor) {
        byId.values().stream()
                .sorted(Comparator.comparing(
                                (Check check) -> check.requirement().id())
                        .thenComparing(Check::kind)
                        .thenComparing(Check::name))
                .forEach(check -> visitor.visit(check.requirement().id(), check.kind(), check.name()));
    }

    /** How many checks a requirement has. */
    public int count(String requirementId) {
        return (int) byId.values().stream()
                .filter(check -> check.requirement().id().equals(requirementId))
                .count();
    }

    /** In which ways a requirement is checked. */
    public Set<CheckKind> kindsOf(String requirementId) {
        EnumSet<CheckKind> kinds = EnumSet.noneOf(CheckKind.class);
        byId.values().stream()
                .filter(check -> check.requirement().id().equals(requirementId))
                .forEach(check -> kinds.add(check.kind()));
        return kinds;
    }

    /** The names of the checks of a requirement, by kind. */
    public SortedMap<CheckKind, List<String>> namesFor(String requirementId) {
        SortedMap<CheckKind, List<String>> names = new TreeMap<>();
        byId.values().stream()
                .filter(check -> check.requirement().id().equals(requirementId))
                .forEach(check -> names.computeIfAbsent(check.kind(), first -> new ArrayList<>())
                        .add(check.name()));
        return names;
    }

    /** The names of all checks of one kind. */
    public List<String> namesOf(CheckKind kind) {
        return byId.values().stream()
                .filter(check -> check.kind() == kind)
                .map(Check::name)
                .toList();
    }

    /** How many checks there are. */
    public int size() {
        return byId.size();
    }

    List<Part> parts() {
        return parts;
    }

    Optional<Check> find(TestIdentifier test) {
        return Optional.ofNullable(byId.get(test.getUniqueId()));
    }

    private static PostDiscoveryFilter about(Set<String> ids) {
        return descriptor -> FilterResult.includedIf(!descriptor.isTest()
                || named(descriptor.getSource(), descriptor.getTags()).stream().anyMatch(ids::contains));
    }

    private static Map<String, Check> checks(TestPlan plan, CheckKind kind, Catalogue catalogue) {
        Map<String, Check> checks = new LinkedHashMap<>();
        for (TestIdentifier root : plan.getRoots()) {
            for (TestIdentifier test : plan.getDescendants(root)) {
                if (test.isTest()) {
                    checks.put(
                            test.getUniqueId(),
                            new Check(test.getUniqueId(), kind, name(plan, test, kind), requirement(test, catalogue)));
                }
            }
        }
        return checks;
    }

    private static Requirement requirement(TestIdentifier test, Catalogue catalogue) {
        List<Requirement> found = new ArrayList<>();
        List<String> named = named(test.getSource(), test.getTags());
        named.forEach(id -> catalogue.find(id).ifPresent(found::add));
        if (found.size() != 1) {
            throw new IllegalStateException("a check names exactly one requirement of the catalogue; "
                    + test.getDisplayName() + " names " + named);
        }
        return found.get(0);
    }

    /** What a Java check names in its annotation, and any other in its tags. */
    private static List<String> named(Optional<TestSource> written, Set<TestTag> tags) {
        return written.flatMap(source -> source instanceof MethodSource method ? annotated(method) : Optional.empty())
                .map(List::of)
                .orElseGet(() -> tags.stream().map(TestTag::getName).sorted().toList());
    }

    private static Optional<String> annotated(MethodSource method) {
        return Optional.ofNullable(method.getJavaMethod().getAnnotation(Verifies.class))
                .map(Verifies::value);
    }

    /** A scenario is named with its feature, since examples of an outline have no name of their own. */
    private static String name(TestPlan plan, TestIdentifier test, CheckKind kind) {
        return switch (kind) {
            case JUNIT ->
                test.getSource()
                        .map(MethodSource.class::cast)
                        .map(method -> method.getJavaClass().getSimpleName() + "." + method.getMethodName())
                        .orElseThrow();
            case VECTOR -> test.getDisplayName();
            case SCENARIO -> path(plan, test);
        };
    }

    private static String path(TestPlan plan, TestIdentifier test) {
        List<String> names = new ArrayList<>();
        Optional<TestIdentifier> next = Optional.of(test);
        while (next.isPresent() && next.get().getParentId().isPresent()) {
            names.add(0, next.get().getDisplayName());
            next = plan.getParent(next.get());
        }
        return String.join(" › ", names);
    }
}
