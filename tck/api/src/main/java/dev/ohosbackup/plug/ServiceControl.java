package dev.ohosbackup.plug;

/** The control of {@link Capability#SERVICE_CONTROL}. */
public interface ServiceControl {

    /** Kills the backup service; the platform starts it again when it is next needed. */
    void kill();
}
