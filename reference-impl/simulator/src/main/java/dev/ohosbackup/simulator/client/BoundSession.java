package dev.ohosbackup.simulator.client;

import dev.ohosbackup.api.Session;

/** A session object of this binding, whichever class it is of. */
interface BoundSession extends Session {
    /** What it shares with the other classes. */
    SessionMembers members();
}
