package dev.ohosbackup.junit;

import dev.ohosbackup.simulator.strict.ProtocolRule;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a fresh device: every parameter of type {@link dev.ohosbackup.simulator.testdouble.TestDevice} of the
 * test, of its {@code @BeforeEach} and of its {@code @AfterEach} is the same one, and no other test's.
 *
 * <pre>{@code
 * @WithDevice
 * class MyToolTest {
 *     @Test
 *     void takesEverything(TestDevice device) { … }
 * }
 * }</pre>
 *
 * <p>On a method it goes before that on the class. On a parameter, with a {@link #name}, it gives another device, such as
 * the one to restore to. When the test is over the device is closed, which fails the test if its client has broken a rule;
 * when the test has failed, what there is to know about its devices is added to the failure.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
@ExtendWith(DeviceExtension.class)
public @interface WithDevice {

    /** Tells several devices of a test apart. */
    String name() default "";

    /** 10, 12, 18 or 20. */
    int apiLevel() default 20;

    /** Varies every order that the documents leave open. The parameter {@code ohosbackup.seed} of a run goes before it. */
    long seed() default 0;

    /** Free space in bytes; below 0 for enough. */
    long freeBytes() default -1;

    /** A resource with a world in JSON, such as {@code /worlds/mine.json}; without one the test installs what it needs. */
    String world() default "";

    /** Rules that the client of this device may break. */
    ProtocolRule[] lenient() default {};
}
