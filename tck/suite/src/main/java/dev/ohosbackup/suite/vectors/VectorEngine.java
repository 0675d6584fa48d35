package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.run.CurrentBench;
import java.util.Collections;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.PackageSelector;
import org.junit.platform.engine.support.config.PrefixedConfigurationParameters;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestExecutorService;
import org.junit.platform.engine.support.hierarchical.ParallelHierarchicalTestExecutorServiceFactory;

/** A test engine whose tests are the vectors in {@code fixtures/vectors}. */
public final class VectorEngine extends HierarchicalTestEngine<VectorExecution> {
    /** The engine's id. */
    public static final String ID = "ohos-vectors";
    /** The package to select, to run all vectors. */
    public static final String PACKAGE = "fixtures.vectors";

    /** How the configuration parameters about the execution of vectors begin; they are called as Jupiter's are. */
    public static final String EXECUTION = "ohos-vectors.execution.";
    /** The configuration parameter with the seed of another order than that of the files and their rows. */
    public static final String SHUFFLE = EXECUTION + "order.random.seed";

    private static final String PARALLEL = EXECUTION + "parallel.enabled";

    private final String folder;
    private final Supplier<Bench> bench;

    /** The engine as the test platform finds it. */
    public VectorEngine() {
        this(PACKAGE, CurrentBench::get);
    }

    /** An engine for another folder, on benches of one's own. */
    VectorEngine(String folder, Supplier<Bench> bench) {
        this.folder = folder;
        this.bench = bench;
    }

    @Override
    public String getId() {
        return ID;
    }

    /**
     * Finds the vectors.
     *
     * @throws MalformedVectorException when a file cannot be read, or holds a vector that belongs to no requirement: such
     *     a one could not be reported, and must not vanish
     */
    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        EngineDescriptor engine = new VectorDescriptors.Engine(uniqueId);
        boolean selected = request.getSelectorsByType(PackageSelector.class).stream()
                .anyMatch(selector -> selector.getPackageName().equals(folder));
        if (selected) {
            ReadVectors.of(folder).stream()
                    .map(file -> VectorDescriptors.file(engine, file))
                    .forEach(engine::addChild);
            request.getConfigurationParameters()
                    .get(SHUFFLE, Long::valueOf)
                    .ifPresent(seed -> shuffle(engine, new Random(seed)));
        }
        return engine;
    }

    private static void shuffle(TestDescriptor parent, Random random) {
        parent.orderChildren(children -> {
            Collections.shuffle(children, random);
            return children;
        });
        parent.getChildren().forEach(child -> shuffle(child, random));
    }

    @Override
    protected HierarchicalTestExecutorService createExecutorService(ExecutionRequest request) {
        ConfigurationParameters parameters = request.getConfigurationParameters();
        return parameters.getBoolean(PARALLEL).orElse(false)
                ? ParallelHierarchicalTestExecutorServiceFactory.create(
                        new PrefixedConfigurationParameters(parameters, EXECUTION + "parallel.config."))
                : super.createExecutorService(request);
    }

    @Override
    protected VectorExecution createExecutionContext(ExecutionRequest request) {
        return new VectorExecution(new VectorRunner(), bench);
    }
}
