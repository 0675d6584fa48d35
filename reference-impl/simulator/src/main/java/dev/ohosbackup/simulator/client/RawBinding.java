package dev.ohosbackup.simulator.client;

import dev.ohosbackup.plug.RawCalls;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import dev.ohosbackup.simulator.words.NearestNames;
import java.util.Map;
import java.util.TreeMap;

/**
 * Members called by their names with what JavaScript can pass: it checks types as OpenHarmony's binding does, and what has
 * the right ones goes to the typed members, where everything else is decided.
 */
public final class RawBinding implements RawCalls {
    private final BoundBackup backup;
    private final Map<String, RawMember> members = new TreeMap<>();

    /** All members of a namespace and of its sessions. */
    public RawBinding(BoundBackup backup) {
        this.backup = backup;
    }

    /** They are looked up when the first of them is called: on most devices none ever is. */
    private Map<String, RawMember> members() {
        if (members.isEmpty()) {
            new RawNamespace(backup).addTo(members);
            RawSessions.addTo(members);
            RawRestore.addTo(members);
        }
        return members;
    }

    @Override
    public RawAnswer call(RawCall call) {
        RawMember member = members().get(call.member());
        if (member == null) {
            throw new IllegalArgumentException("There is no member " + call.member() + "; the nearest are "
                    + String.join(", ", NearestNames.to(call.member(), members().keySet())));
        }
        return member.call(call);
    }
}
