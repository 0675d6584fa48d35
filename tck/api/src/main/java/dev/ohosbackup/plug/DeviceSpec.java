package dev.ohosbackup.plug;

import java.util.OptionalLong;

/**
 * A device as a test wants it.
 *
 * @param world     what is installed on it
 * @param apiLevel  its API level: 10, 12, 18 or 20
 * @param caller    who calls
 * @param freeBytes free space of its storage in bytes; empty when the test does not care
 * @param seed      varies every order that the documents leave open; an implementation that has no such choice
 *     ignores it
 */
public record DeviceSpec(World world, int apiLevel, Caller caller, OptionalLong freeBytes, long seed) {

    /** A device with this world at this level, a rightful caller, enough space and seed 0. */
    public static DeviceSpec of(World world, int apiLevel) {
        return new DeviceSpec(world, apiLevel, Caller.backupTool(), OptionalLong.empty(), 0);
    }

    public DeviceSpec withCaller(Caller caller) {
        return new DeviceSpec(world, apiLevel, caller, freeBytes, seed);
    }

    public DeviceSpec withFreeBytes(long freeBytes) {
        return new DeviceSpec(world, apiLevel, caller, OptionalLong.of(freeBytes), seed);
    }

    public DeviceSpec withSeed(long seed) {
        return new DeviceSpec(world, apiLevel, caller, freeBytes, seed);
    }
}
