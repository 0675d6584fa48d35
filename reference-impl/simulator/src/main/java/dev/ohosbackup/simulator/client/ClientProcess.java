package dev.ohosbackup.simulator.client;

/** The calling application's process: after its death it is started again, and what belonged to the dead one is dead. */
public final class ClientProcess {

    /** One life of it, from a start to a death. */
    static final class Life {
        private boolean over;

        boolean isOver() {
            return over;
        }
    }

    private Life life = new Life();

    Life life() {
        return life;
    }

    /** Ends this life; the next call begins another one. */
    public void die() {
        life.over = true;
        life = new Life();
    }
}
