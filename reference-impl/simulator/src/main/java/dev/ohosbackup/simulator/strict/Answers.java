package dev.ohosbackup.simulator.strict;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.simulator.clock.Promise;
import dev.ohosbackup.simulator.watch.MemberCall;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether a client looks at what its calls were answered with. */
final class Answers {
    private static final String REQUEST = "getFileHandle";

    private final ClientUse use;
    private final Offences offences;
    private final Map<Promise<?>, MemberCall> promises = new LinkedHashMap<>();
    /** Requests for files whose refusal nobody has counted yet. */
    private final Map<Promise<?>, MemberCall> requests = new LinkedHashMap<>();

    Answers(ClientUse use, Offences offences) {
        this.use = use;
        this.offences = offences;
    }

    void promised(MemberCall call, Promise<?> promise) {
        promises.put(promise, call);
        if (call.member().equals(REQUEST)) {
            requests.put(promise, call);
        }
    }

    /** A call was refused where its client cannot but see it: thrown, or told to its callback. */
    void refused(MemberCall call) {
        if (call.member().equals(REQUEST)) {
            use.find(call.session())
                    .ifPresent(session -> MemberRules.meta(call)
                            .map(file -> session.bundle(file.bundleName()))
                            .ifPresent(BundleUse::fileIsRefused));
        }
    }

    /** What was refused by promises until now does not come any more. */
    void countRefusedRequests() {
        requests.entrySet().removeIf(request -> {
            boolean refused = request.getKey().isCompletedExceptionally();
            if (refused) {
                refused(request.getValue());
            }
            return refused;
        });
    }

    void atTheEnd() {
        promises.forEach((promise, call) -> {
            if (promise.isCompletedExceptionally() && !promise.isHeard()) {
                offences.note(ProtocolRule.ERROR_IGNORED, "unheard", call.stack(), call, codeOf(promise));
            }
        });
    }

    private static String codeOf(Promise<?> promise) {
        return promise.handle((nothing, trouble) ->
                        trouble instanceof BusinessError error ? String.valueOf(error.code()) : String.valueOf(trouble))
                .getNow("an error");
    }
}
