package dev.ohosbackup.simulator.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Something that a client, or a test in its name, did to a device. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "act")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Act.Call.class, name = "call"),
    @JsonSubTypes.Type(value = Act.Open.class, name = "open"),
    @JsonSubTypes.Type(value = Act.Read.class, name = "read"),
    @JsonSubTypes.Type(value = Act.Write.class, name = "write"),
    @JsonSubTypes.Type(value = Act.Close.class, name = "close"),
    @JsonSubTypes.Type(value = Act.Inject.class, name = "inject"),
    @JsonSubTypes.Type(value = Act.Put.class, name = "put"),
    @JsonSubTypes.Type(value = Act.Delete.class, name = "delete"),
    @JsonSubTypes.Type(value = Act.Wipe.class, name = "wipe"),
    @JsonSubTypes.Type(value = Act.Kill.class, name = "kill"),
    @JsonSubTypes.Type(value = Act.Rights.class, name = "rights")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Act {

    /**
     * It called a member.
     *
     * @param member    such as {@code SessionBackup.appendBundles}
     * @param session   the number of the session whose member it is, 0 for the namespace and the constructors
     * @param arguments as the kit writes raw values in JSON
     */
    record Call(String member, int session, List<Object> arguments) implements Act {}

    /** It opened a file of its own with this in it. */
    record Open(byte[] content) implements Act {}

    /** It read. */
    record Read(int fd, long offset, int length) implements Act {}

    /** It wrote. */
    record Write(int fd, long offset, byte[] bytes) implements Act {}

    /** It closed a descriptor. */
    record Close(int fd) implements Act {}

    /** A fault was armed; its fields are those of {@link dev.ohosbackup.plug.fault.Fault#fields()}. */
    record Inject(Map<String, Object> fault) implements Act {}

    /** A file of an application was written from outside. */
    record Put(String bundle, String path, byte[] content, Instant modified) implements Act {}

    /** A file of an application was deleted from outside. */
    record Delete(String bundle, String path) implements Act {}

    /** An application's sandbox was emptied. */
    record Wipe(String bundle) implements Act {}

    /** A process was killed: {@code service}, {@code client}, or {@code extension} and a bundle's name. */
    record Kill(String victim) implements Act {}

    /** What the caller may do was changed. */
    record Rights(boolean backupPermission, boolean systemApp) implements Act {}
}
