package dev.ohosbackup.simulator.strict;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.simulator.SimulatedDevice;
import dev.ohosbackup.simulator.clock.Promise;
import dev.ohosbackup.simulator.clock.WaitedInsideException;
import dev.ohosbackup.simulator.watch.ClientWatch;
import dev.ohosbackup.simulator.watch.FdCall;
import dev.ohosbackup.simulator.watch.MemberCall;
import dev.ohosbackup.simulator.watch.Told;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Looks on while a client uses its device, and notes where it breaks rules.
 *
 * <p>It changes nothing: what the device answers is what it answers anyway. What is left open or unreleased is only known
 * when the client is through, by {@link #atTheEnd}.
 */
public final class ProtocolChecker implements ClientWatch {
    private static final int RELEASE_SINCE = 12;

    private final int apiLevel;
    private final Offences offences;
    private final ClientUse use;
    private final DescriptorRules descriptors;
    private final Answers answers;
    private final MemberRules members;

    /** A checker of the one client of this device. */
    public ProtocolChecker(SimulatedDevice device, int apiLevel) {
        this.apiLevel = apiLevel;
        this.offences = new Offences(device.clock());
        this.use = new ClientUse(device);
        this.descriptors = new DescriptorRules(use, offences);
        this.answers = new Answers(use, offences);
        this.members = new MemberRules(use, descriptors, answers, offences);
    }

    /** Lets these rules be broken from now on. */
    public void forgive(ProtocolRule... rules) {
        offences.forgive(rules);
    }

    /** What has been noted so far, in the order in which it was done. */
    public List<Offence> offences() {
        return offences.all();
    }

    /** What led to the descriptor that is open under this number: the client's own code, innermost first. */
    public List<StackTraceElement> openerOf(int fd) {
        return use.openerOf(fd);
    }

    @Override
    public void calls(MemberCall call) {
        use.readOn();
        use.calls(call);
        members.check(call);
    }

    @Override
    public void returned(MemberCall call, Object result) {
        use.readOn();
        use.called();
        if (result instanceof Promise<?> promise) {
            answers.promised(call, promise);
        }
    }

    @Override
    public void threw(MemberCall call, RuntimeException thrown) {
        use.readOn();
        use.called();
        answers.refused(call);
    }

    @Override
    public void answered(MemberCall call, Optional<BusinessError> refusal) {
        refusal.ifPresent(error -> answers.refused(call));
    }

    @Override
    public void tells(Told told) {
        use.entersCallback(told.callback());
        use.readOn();
        told.file().ifPresent(file -> use.find(told.session()).ifPresent(session -> use.hand(session, file)));
    }

    @Override
    public void told(Told told, Optional<RuntimeException> thrown) {
        use.leavesCallback();
        use.readOn();
        thrown.ifPresent(trouble -> threwInside(told, trouble));
    }

    private void threwInside(Told told, RuntimeException trouble) {
        List<StackTraceElement> stack = List.of(trouble.getStackTrace());
        boolean missed = trouble instanceof NoSuchElementException || trouble instanceof NullPointerException;
        if (trouble instanceof WaitedInsideException) {
            offences.note(ProtocolRule.BLOCKED_IN_CALLBACK, "waited", stack, told.callback());
        } else if (told.error().isPresent() && missed) {
            int code = told.error().get().code();
            offences.note(ProtocolRule.ERROR_IGNORED, "used", stack, told.callback(), code);
        }
    }

    @Override
    public void uses(FdCall call) {
        use.readOn();
        descriptors.uses(call);
    }

    @Override
    public void used(FdCall call, long came, Optional<IOException> trouble) {
        descriptors.used(call, came, trouble.isPresent());
    }

    /**
     * Notes what is known only when the client is through: what it has left open, unread, unreleased and unheard. To be
     * called once.
     */
    public void atTheEnd() {
        use.readOn();
        descriptors.atTheEnd();
        if (apiLevel >= RELEASE_SINCE) {
            use.sessions().stream()
                    .filter(session -> !session.isOver())
                    .forEach(session -> offences.note(
                            ProtocolRule.NOT_RELEASED, "", session.opener().stack(), session));
        }
        answers.atTheEnd();
    }
}
