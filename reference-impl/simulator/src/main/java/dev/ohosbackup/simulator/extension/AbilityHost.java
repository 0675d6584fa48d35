package dev.ohosbackup.simulator.extension;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.SandboxEditor;
import dev.ohosbackup.simulator.clock.EventLoop;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Runs the ability of one application, a new object in a new process for each connection.
 *
 * @param name       the ability's name, as the application declares it
 * @param bundleName the application
 * @param maker      makes the ability; one that throws, or makes none, is an ability that fails to start
 * @param device     what the ability runs on
 */
public record AbilityHost(
        String name, String bundleName, Supplier<? extends BackupExtensionAbility> maker, OnDevice device)
        implements Extension {
    /**
     * What an ability runs on.
     *
     * @param loop     the device's time
     * @param apiLevel its API level
     * @param sandbox  what lies in the application's sandbox
     * @param editor   changes sandboxes
     */
    public record OnDevice(EventLoop loop, int apiLevel, AppSandbox sandbox, SandboxEditor editor) {}

    /** Runs the ability that plays a script. */
    public static AbilityHost playing(ExtensionScript script, String bundleName, OnDevice device) {
        return new AbilityHost(script.name(), bundleName, () -> new ScriptedAbility(script), device);
    }

    @Override
    public Connection connect(Duration latency, ConnectionWatch watch) {
        return new AbilityConnection(this, latency, watch);
    }
}
