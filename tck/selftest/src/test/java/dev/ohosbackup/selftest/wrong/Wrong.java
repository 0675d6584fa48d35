package dev.ohosbackup.selftest.wrong;

import dev.ohosbackup.plug.AppSandbox;
import dev.ohosbackup.plug.DeviceSpec;
import dev.ohosbackup.plug.FileIo;
import dev.ohosbackup.plug.SandboxEntry;
import dev.ohosbackup.plug.raw.RawAnswer;
import dev.ohosbackup.plug.raw.RawCall;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One thing that is wrong on one device. Whatever is not overridden passes as the reference has it.
 *
 * <p>A device has one of its own, so that it may remember what it saw.
 */
public class Wrong {
    private Here here;

    /** Where it is, from the device's opening on. */
    protected final Here here() {
        return here;
    }

    final void isAt(Here place) {
        here = place;
    }

    /** The device that is asked for, or another one. */
    protected DeviceSpec opening(DeviceSpec spec) {
        return spec;
    }

    /** A call of the product API, the constructors included. */
    protected Object call(Call call) throws Throwable {
        return call.proceed();
    }

    /** A call with raw values. */
    protected RawAnswer raw(RawCall call, Function<RawCall, RawAnswer> reference) {
        return reference.apply(call);
    }

    /** A callback of a session, on its way to the client. */
    protected void told(Told told, Consumer<Told> client) {
        client.accept(told);
    }

    /** What the client reads from a descriptor. */
    protected byte[] read(int fd, long offset, byte[] bytes) {
        return bytes;
    }

    /** What the client writes to a descriptor. */
    protected byte[] written(int fd, long offset, byte[] bytes) {
        return bytes;
    }

    /** The client closes a descriptor. */
    protected void closed(int fd, FileIo files) throws IOException {
        files.close(fd);
    }

    /** What lies in an application's sandbox. */
    protected List<SandboxEntry> entries(String bundle, List<SandboxEntry> entries) {
        return entries;
    }

    /** What is in a file of an application's sandbox. */
    protected byte[] content(String bundle, String path, AppSandbox sandbox) throws IOException {
        return sandbox.read(path);
    }

    /** What a call of the product API does instead. */
    @FunctionalInterface
    public interface Doing {
        Object of(Call call) throws Throwable;
    }

    /** What happens to a callback instead. */
    @FunctionalInterface
    public interface Telling {
        void of(Told told, Consumer<Told> client, Here here);
    }

    /** Wrong at a member, in all its forms unless one is named: {@code session-backup.append-bundles.promise}. */
    public static Wrong at(String slug, Doing doing) {
        return new Wrong() {
            @Override
            protected Object call(Call call) throws Throwable {
                return call.isOf(slug) ? doing.of(call) : call.proceed();
            }
        };
    }

    /** Wrong at a callback: {@code onBundleEnd}. */
    public static Wrong in(String callback, Telling telling) {
        return new Wrong() {
            @Override
            protected void told(Told told, Consumer<Told> client) {
                if (told.callback().equals(callback)) {
                    telling.of(told, client, here());
                } else {
                    client.accept(told);
                }
            }
        };
    }
}
