package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.suite.Fixtures;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.PackageSelector;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.HierarchicalTestEngine;

/** A test engine whose tests are the vectors in {@code fixtures/vectors}. */
public final class VectorEngine extends HierarchicalTestEngine<VectorExecution> {
    /** The engine's id. */
    public static final String ID = "ohos-vectors";
    /** The package to select, to run all vectors. */
    public static final String PACKAGE = "fixtures.vectors";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId uniqueId) {
        EngineDescriptor engine = new VectorDescriptors.Engine(uniqueId);
        boolean selected = request.getSelectorsByType(PackageSelector.class).stream()
                .anyMatch(selector -> selector.getPackageName().equals(PACKAGE));
        if (selected) {
            Fixtures.folder(PACKAGE).stream()
                    .map(VectorFile::new)
                    .map(file -> VectorDescriptors.file(engine, file))
                    .forEach(engine::addChild);
        }
        return engine;
    }

    @Override
    protected VectorExecution createExecutionContext(ExecutionRequest request) {
        return new VectorExecution(new VectorRunner());
    }
}
