package dev.ohosbackup.selftest.wrong;

import dev.ohosbackup.plug.RawCalls;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;

/** Raw calls that pass by something wrong. */
record WrappedRawCalls(RawCalls reference, Wrong wrong) implements RawCalls {

    @Override
    public RawAnswer call(RawCall call) {
        RawAnswer answer = wrong.raw(call, this::passed);
        return answer instanceof RawAnswer.Opened opened
                ? new RawAnswer.Opened(Wrapped.around(opened.session(), wrong))
                : answer;
    }

    private RawAnswer passed(RawCall call) {
        String owner = call.member().substring(0, call.member().indexOf('.'));
        return reference.call(new RawCall(
                call.member(),
                call.session().map(Wrapped::unwrapped),
                call.arguments(),
                call.function(),
                call.callbacks().map(client -> new ToldClient(owner, client, wrong))));
    }
}
