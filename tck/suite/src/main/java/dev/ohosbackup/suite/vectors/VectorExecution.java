package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.suite.bench.Bench;
import java.util.function.Supplier;
import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;

/**
 * What all vectors of a run share.
 *
 * @param runner carries them out
 * @param bench  the bench of the one that is running
 */
record VectorExecution(VectorRunner runner, Supplier<Bench> bench) implements EngineExecutionContext {}
