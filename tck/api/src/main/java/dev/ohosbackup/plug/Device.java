package dev.ohosbackup.plug;

import dev.ohosbackup.api.Backup;
import java.util.Optional;

/**
 * One device, or a part of one that nobody else uses, from its opening to its closing.
 *
 * <p>The kit calls everything here, and everything reached from here, from one thread at a time: the client's. The
 * implementation may deliver callbacks and complete promises on any thread; with a {@link VirtualClock}, on the one that
 * advances it.
 */
public interface Device extends AutoCloseable {

    /** The product API as the caller of {@link DeviceSpec#caller()} sees it. */
    Backup backup();

    /** The client's side of file descriptors. */
    FileIo fileIo();

    /** What lies in an application's sandbox: the oracle of restores. */
    AppSandbox app(String bundleName);

    /**
     * A control of the test bench.
     *
     * @param type {@link VirtualClock}, {@link CallerRights}, {@link SandboxEditor}, {@link ServiceControl}, {@link
     *     ClientControl}, {@link FaultInjector} or {@link RawCalls}
     * @return the control; empty where {@link ImplementationInfo#capabilities()} does not claim it. {@link
     *     SelectionExplainer}, which none claims, may be there or not
     */
    <C> Optional<C> control(Class<C> type);

    /** Frees everything. Nothing is delivered afterwards. */
    @Override
    void close();
}
