package dev.ohosbackup.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the service tells a second client whose session is in its way: JSON text, as OpenHarmony's own is. */
final class SessionConflict {
    /** In no document: a second session while one is alive (R23). */
    static final int CODE = 13500013;

    private static final DateTimeFormatter ACTIVE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss:SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SessionConflict() {}

    static String message(String caller, Instant opened, SessionKind kind) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.putObject("sessionInfo")
                .put("error", "Session Conflict")
                .put("userId", "100")
                .put("name", caller)
                .put("activeTime", ACTIVE_TIME.format(opened))
                .put("scenario", kind.scenario());
        return message.toString();
    }
}
