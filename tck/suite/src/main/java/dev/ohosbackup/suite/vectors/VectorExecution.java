package dev.ohosbackup.suite.vectors;

import org.junit.platform.engine.support.hierarchical.EngineExecutionContext;

/** What all vectors of a run share. */
record VectorExecution(VectorRunner runner) implements EngineExecutionContext {}
