package dev.ohosbackup.suite.checks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A check of one requirement: a JUnit test whose parameter is a {@link dev.ohosbackup.suite.bench.Bench}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Test
@ExtendWith(BenchParameter.class)
public @interface Verifies {

    /** The requirement's id. */
    String value();
}
