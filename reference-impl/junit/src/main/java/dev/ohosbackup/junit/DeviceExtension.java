package dev.ohosbackup.junit;

import dev.ohosbackup.simulator.strict.Offence;
import dev.ohosbackup.simulator.testdouble.Diagnostics;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import dev.ohosbackup.simulator.world.TestWorld;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What stands behind {@link WithDevice}. It keeps nothing itself: devices lie in the store of their test. */
public final class DeviceExtension implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(DeviceExtension.class);
    private static final String SEED = "ohosbackup.seed";

    /** Made by JUnit. */
    public DeviceExtension() {
        // There is nothing to prepare.
    }

    /** The devices of one test, by name, in the order in which they were asked for. */
    private static final class Devices {
        private final Map<String, TestDevice> byName = new LinkedHashMap<>();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDevice.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException(
                    "a TestDevice belongs to one test: take it as a parameter of the test,"
                            + " of @BeforeEach or of @AfterEach, not of " + parameter.getDeclaringExecutable());
        }
        WithDevice wanted = parameter.findAnnotation(WithDevice.class).orElseGet(() -> wantedBy(context));
        Devices devices = context.getStore(OURS).computeIfAbsent("devices", first -> new Devices(), Devices.class);
        return devices.byName.computeIfAbsent(wanted.name(), first -> device(wanted, context));
    }

    private static WithDevice wantedBy(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getTestMethod(), WithDevice.class)
                .or(() -> AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), WithDevice.class, context.getEnclosingTestClasses()))
                .orElseGet(() -> Plain.class.getAnnotation(WithDevice.class));
    }

    /** What somebody wants who registers the extension and says no more. */
    @WithDevice
    private static final class Plain {}

    private static TestDevice device(WithDevice wanted, ExtensionContext context) {
        TestDevice device = TestDevice.at(wanted.apiLevel())
                .seed(seed(context).orElse(wanted.seed()))
                .lenient(wanted.lenient())
                .language(Locale.getDefault());
        if (wanted.freeBytes() >= 0) {
            device.freeBytes(wanted.freeBytes());
        }
        return wanted.world().isEmpty() ? device : device.world(world(wanted.world(), context));
    }

    private static Optional<Long> seed(ExtensionContext context) {
        return context.getConfigurationParameter(SEED, text -> {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException noNumber) {
                throw new IllegalArgumentException(SEED + " must be a whole number, but is " + text, noNumber);
            }
        });
    }

    private static TestWorld world(String resource, ExtensionContext context) {
        Class<?> test = context.getRequiredTestClass();
        try (InputStream in = test.getResourceAsStream(resource)) {
            if (in == null) {
                throw new ParameterResolutionException("there is no world " + resource + " beside " + test.getName()
                        + "; a path from the root begins with /");
            }
            return TestWorld.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the world " + resource + " could not be read", unreadable);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Devices devices = context.getStore(OURS).remove("devices", Devices.class);
        if (devices == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            devices.byName.forEach((name, device) -> explain(
                    context, name, device, context.getExecutionException().get()));
        } else {
            closeAll(devices);
        }
    }

    /** A test that has failed is told what there is to know; what its client left open then is no news. */
    private static void explain(ExtensionContext context, String name, TestDevice device, Throwable failure) {
        if (device.isClosed()) {
            return;
        }
        Diagnostics diagnostics = device.diagnostics();
        List<Offence> before = device.offences();
        device.abandon();
        String title = name.isEmpty() ? "device" : "device " + name;
        failure.addSuppressed(new DeviceState(title, diagnostics));
        context.publishReportEntry(title, diagnostics.toString());
        before.forEach(offence ->
                context.publishReportEntry("broken rule", offence.rule().id()));
    }

    private static void closeAll(Devices devices) {
        Optional<Throwable> first = Optional.empty();
        for (TestDevice device : devices.byName.values()) {
            try {
                device.close();
            } catch (AssertionError | RuntimeException trouble) {
                if (first.isPresent()) {
                    first.get().addSuppressed(trouble);
                } else {
                    first = Optional.of(trouble);
                }
            }
        }
        if (first.isPresent()) {
            if (first.get() instanceof AssertionError broken) {
                throw broken;
            }
            throw (RuntimeException) first.get();
        }
    }
}
