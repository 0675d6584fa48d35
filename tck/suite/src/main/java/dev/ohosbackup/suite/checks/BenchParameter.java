package dev.ohosbackup.suite.checks;

import dev.ohosbackup.suite.bench.Bench;
import dev.ohosbackup.suite.run.CurrentBench;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a check its bench. */
final class BenchParameter implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        return parameter.getParameter().getType() == Bench.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        return CurrentBench.get();
    }
}
