package dev.ohosbackup.selftest.contrary;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.api.File;
import dev.ohosbackup.api.GeneralCallbacks;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/** The client's callbacks: other wrappings of what applications say, and other names of parts. */
final class ContraryCallbacks implements InvocationHandler {
    private final GeneralCallbacks client;
    private final Progress progress;
    private final ContrarySession session;
    private final boolean restore;

    ContraryCallbacks(GeneralCallbacks client, Progress progress, ContrarySession session, boolean restore) {
        this.client = client;
        this.progress = progress;
        this.session = session;
        this.restore = restore;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "onBundleBegin" -> {
                if (arguments[0].equals(Optional.empty())) {
                    ((Optional<?>) arguments[1]).ifPresent(bundle -> progress.began((String) bundle, restore));
                }
            }
            case "onBundleEnd" -> ((Optional<?>) arguments[1]).ifPresent(bundle -> progress.ended((String) bundle));
            case "onBackupServiceDied" -> session.isOver();
            case "onResultReport" -> arguments[1] = "{\"report\":" + arguments[1] + "}";
            case "onProcess" ->
                arguments[1] = "{\"progress\":"
                        + new ObjectMapper()
                                .readTree((String) arguments[1])
                                .path("processResult")
                                .path("resultInfo")
                                .asText()
                        + "}";
            case "onFileReady" -> arguments[1] = ((Optional<?>) arguments[1]).map(file -> renamed((File) file));
            default -> {
                // The others say nothing that could be put otherwise.
            }
        }
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private File renamed(File file) {
        boolean other =
                restore ? session.wasAskedByOtherName(file.uri()) : file.uri().endsWith(".tar");
        return other
                ? new File(file.bundleName(), ContrarySession.PREFIX + file.uri(), file.fd(), file.manifestFd())
                : file;
    }
}
