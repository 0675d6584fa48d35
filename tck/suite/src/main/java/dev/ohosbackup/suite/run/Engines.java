package dev.ohosbackup.suite.run;

import dev.ohosbackup.suite.vectors.VectorEngine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.MethodOrderer;

/** What the engines must be told so that they execute their checks as is wanted. */
final class Engines {
    private Engines() {}

    static Map<String, String> parameters(Execution execution) {
        Map<String, String> parameters = new TreeMap<>();
        execution.shuffle().ifPresent(seed -> shuffle(Long.toString(seed), parameters));
        if (execution.threads() > 1) {
            abreast(Integer.toString(execution.threads()), parameters);
        }
        return parameters;
    }

    private static void shuffle(String seed, Map<String, String> parameters) {
        parameters.put(MethodOrderer.DEFAULT_ORDER_PROPERTY_NAME, MethodOrderer.Random.class.getName());
        parameters.put(ClassOrderer.DEFAULT_ORDER_PROPERTY_NAME, ClassOrderer.Random.class.getName());
        parameters.put(MethodOrderer.Random.RANDOM_SEED_PROPERTY_NAME, seed);
        parameters.put("cucumber.execution.order", "random");
        parameters.put("cucumber.execution.order.random.seed", seed);
        parameters.put(VectorEngine.SHUFFLE, seed);
    }

    private static void abreast(String checks, Map<String, String> parameters) {
        parameters.put("junit.jupiter.execution.parallel.mode.default", "concurrent");
        parameters.put("junit.jupiter.execution.parallel.mode.classes.default", "concurrent");
        for (String engine : List.of("junit.jupiter.execution.", "cucumber.execution.", VectorEngine.EXECUTION)) {
            String parallel = engine + "parallel.";
            parameters.put(parallel + "enabled", "true");
            // Checks wait much, and a fork-join pool would begin another check on a thread that waits.
            parameters.put(parallel + "config.executor-service", "worker_thread_pool");
            parameters.put(parallel + "config.strategy", "fixed");
            parameters.put(parallel + "config.fixed.parallelism", checks);
            parameters.put(parallel + "config.fixed.max-pool-size", checks);
        }
    }
}
