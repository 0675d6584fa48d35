package dev.ohosbackup.simulator.watch;

import dev.ohosbackup.api.BusinessError;
import java.io.IOException;
import java.util.Optional;

/** Who looks on while a client uses its device. Everything is told while no other thread is in the device. */
public interface ClientWatch {

    /** A member is about to be called. */
    default void calls(MemberCall call) {}

    /** It has returned, a session already as the client gets it. */
    default void returned(MemberCall call, Object result) {}

    /** It has thrown. */
    default void threw(MemberCall call, RuntimeException thrown) {}

    /** A callback is about to be called. */
    default void tells(Told told) {}

    /** It has returned; or it has thrown, which is what the caller of the device will see. */
    default void told(Told told, Optional<RuntimeException> thrown) {}

    /** What the client gave to be called when a member has its answer was called, or a promise was settled. */
    default void answered(MemberCall call, Optional<BusinessError> refusal) {}

    /** A descriptor is about to be used; for {@link FdCall.What#OPEN} it has just been opened. */
    default void uses(FdCall use) {}

    /**
     * It has been used.
     *
     * @param came    how many bytes came, or which size; 0 for what gives nothing
     * @param trouble why not; empty when it was
     */
    default void used(FdCall use, long came, Optional<IOException> trouble) {}
}
