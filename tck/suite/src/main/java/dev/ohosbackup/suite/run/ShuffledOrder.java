package dev.ohosbackup.suite.run;

import dev.ohosbackup.suite.vectors.VectorEngine;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.MethodOrderer;

/** What each engine must be told so that it shuffles its checks by a seed. */
final class ShuffledOrder {
    private ShuffledOrder() {}

    static Map<String, String> by(long seed) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put(MethodOrderer.DEFAULT_ORDER_PROPERTY_NAME, MethodOrderer.Random.class.getName());
        parameters.put(ClassOrderer.DEFAULT_ORDER_PROPERTY_NAME, ClassOrderer.Random.class.getName());
        parameters.put(MethodOrderer.Random.RANDOM_SEED_PROPERTY_NAME, Long.toString(seed));
        parameters.put("cucumber.execution.order", "random");
        parameters.put("cucumber.execution.order.random.seed", Long.toString(seed));
        parameters.put(VectorEngine.SHUFFLE, Long.toString(seed));
        return parameters;
    }
}
