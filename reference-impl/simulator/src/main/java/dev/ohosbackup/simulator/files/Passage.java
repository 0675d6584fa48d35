package dev.ohosbackup.simulator.files;

import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.simulator.faults.FaultPlan;
import dev.ohosbackup.simulator.faults.SystemErrorException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** What becomes of the bytes of one reading or writing by the client. */
final class Passage {
    private Passage() {}

    /**
     * Lets bytes pass a descriptor.
     *
     * @param bundleName for which bundle the client got it; empty for one that no fault strikes
     * @return those that pass: all, fewer where a fault cuts the transfer short, or one of them damaged
     */
    static byte[] of(byte[] bytes, Optional<String> bundleName, FaultPlan faults) throws IOException {
        // A transfer of nothing, such as a reading behind the end, is no time at which something could be damaged.
        Optional<Mishap> mishap =
                bundleName.filter(any -> bytes.length > 0).flatMap(bundle -> faults.strike(Phase.TRANSFER, bundle));
        if (mishap.isEmpty()) {
            return bytes;
        }
        // A switch over the sealed type would need Java 21.
        if (mishap.get() instanceof Mishap.CutShort ends) {
            return Arrays.copyOf(bytes, (int) Math.min(bytes.length, ends.bytes()));
        }
        if (mishap.get() instanceof Mishap.Errno errno) {
            throw new SystemErrorException(errno.error(), "a transfer of " + bundleName.orElseThrow());
        }
        byte[] damaged = bytes.clone();
        damaged[bytes.length / 2] ^= (byte) 0xff;
        return damaged;
    }
}
