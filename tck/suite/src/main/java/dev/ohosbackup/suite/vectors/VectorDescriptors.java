package dev.ohosbackup.suite.vectors;

import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.hierarchical.Node;

/** How vectors stand in the test platform's tree: engine, file, vector. */
final class VectorDescriptors {
    private VectorDescriptors() {}

    static TestDescriptor file(TestDescriptor engine, ReadVectors.File file) {
        Container container = new Container(engine.getUniqueId().append("file", file.name()), file.name());
        file.rows().forEach(row -> container.addChild(new Leaf(container.getUniqueId(), row)));
        return container;
    }

    /** The root. */
    static final class Engine extends EngineDescriptor implements Node<VectorExecution> {
        Engine(UniqueId id) {
            super(id, "JSON vectors");
        }
    }

    private static final class Container extends AbstractTestDescriptor implements Node<VectorExecution> {
        Container(UniqueId id, String file) {
            super(id, file, ClasspathResourceSource.from(file));
        }

        @Override
        public Type getType() {
            return Type.CONTAINER;
        }
    }

    private static final class Leaf extends AbstractTestDescriptor implements Node<VectorExecution> {
        private final VectorRow row;

        Leaf(UniqueId file, VectorRow row) {
            super(file.append("vector", row.id()), row.id());
            this.row = row;
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }

        @Override
        public Set<TestTag> getTags() {
            return Set.of(TestTag.create(row.requirement()));
        }

        @Override
        public VectorExecution execute(VectorExecution execution, DynamicTestExecutor dynamic) {
            execution.runner().run(row, execution.bench().get());
            return execution;
        }
    }
}
