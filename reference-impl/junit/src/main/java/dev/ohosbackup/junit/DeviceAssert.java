package dev.ohosbackup.junit;

import dev.ohosbackup.simulator.clock.EventLoop;
import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.strict.Offence;
import dev.ohosbackup.simulator.strict.ProtocolRule;
import dev.ohosbackup.simulator.testdouble.TestDevice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a device. */
public final class DeviceAssert extends AbstractAssert<DeviceAssert, TestDevice> {

    DeviceAssert(TestDevice device) {
        super(device, DeviceAssert.class);
    }

    /** That nothing is planned on it. */
    public DeviceAssert isIdle() {
        isNotNull();
        if (!actual.clock().planned().isEmpty()) {
            failWithMessage(
                    "expected nothing to be planned, but at %s there is%s",
                    actual.clock().now(), Words.lines(actual.clock().planned()));
        }
        return this;
    }

    /** That it is exactly so late on it. */
    public DeviceAssert hasTime(Instant time) {
        isNotNull();
        if (!actual.clock().now().equals(time)) {
            failWithMessage(
                    "expected the device's time to be %s, but it is %s (%s apart)",
                    time,
                    actual.clock().now(),
                    Duration.between(time, actual.clock().now()));
        }
        return this;
    }

    /** That exactly so much time has passed since its time began. */
    public DeviceAssert hasPassed(Duration time) {
        return hasTime(EventLoop.START.plus(time));
    }

    /** That at most so much time has passed since its time began. */
    public DeviceAssert hasPassedAtMost(Duration time) {
        isNotNull();
        Duration passed = Duration.between(EventLoop.START, actual.clock().now());
        if (passed.compareTo(time) > 0) {
            failWithMessage("expected at most %s to have passed on the device, but it was %s", time, passed);
        }
        return this;
    }

    /** That every descriptor that its client was handed is closed. */
    public DeviceAssert hasNoOpenFds() {
        return hasOpenFds(0);
    }

    /** That so many descriptors are open in the client's hands. */
    public DeviceAssert hasOpenFds(int count) {
        isNotNull();
        List<FdTable.OpenFd> open = actual.openFds().stream()
                .filter(one -> one.holder() == FdTable.Holder.CLIENT)
                .toList();
        if (open.size() != count) {
            StringBuilder seen = new StringBuilder();
            open.forEach(one -> {
                seen.append("\n  fd ").append(one.fd()).append(": ").append(one.openedFor());
                actual.openerOf(one.fd()).stream()
                        .limit(1)
                        .forEach(frame -> seen.append(", led to by ").append(frame));
            });
            failWithMessage(
                    "expected %s open descriptors in the client's hands, but there are %s%s", count, open.size(), seen);
        }
        return this;
    }

    /** That its client has broken no rule so far. */
    public DeviceAssert hasNoOffences() {
        isNotNull();
        if (!actual.offences().isEmpty()) {
            failWithMessage("expected no rule to be broken, but%s", Words.lines(actual.offences()));
        }
        return this;
    }

    /** That its client has broken this rule. */
    public DeviceAssert hasOffence(ProtocolRule rule) {
        isNotNull();
        List<ProtocolRule> broken =
                actual.offences().stream().map(Offence::rule).distinct().toList();
        if (!broken.contains(rule)) {
            failWithMessage("expected %s to be broken, but only these were: %s", rule, broken);
        }
        return this;
    }

    /** On what its client was told of a bundle, in all sessions. */
    public BundleAssert bundle(String bundleName) {
        isNotNull();
        return new BundleAssert(actual, bundleName);
    }

    /** On a session, by its number, from 1. */
    public SessionAssert session(int number) {
        isNotNull();
        return new SessionAssert(actual, number);
    }

    /** On a file of an application. A relative path is one below {@code /data/storage/el2/base/files/}. */
    public FileAssert file(String bundleName, String path) {
        isNotNull();
        return new FileAssert(actual.app(bundleName), path);
    }
}
