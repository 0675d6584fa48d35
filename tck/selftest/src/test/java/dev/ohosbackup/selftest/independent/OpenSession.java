package dev.ohosbackup.selftest.independent;

import dev.ohosbackup.api.BusinessError;
import dev.ohosbackup.api.FileData;
import dev.ohosbackup.api.GeneralCallbacks;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.api.MemberAbsentException;
import dev.ohosbackup.api.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** What all three sessions have in common. Its fields are the service's, but for what the client still hears. */
abstract class OpenSession implements Session {
    private static final int AT_ONCE = 3;
    /** Applications are not started in no time. */
    private static final Duration TIME_TO_START = Duration.ofMillis(400);

    static final int NOT_PERMITTED = 13900001;
    static final int INVALID = 13900020;

    private final RealDevice device;
    private final GeneralCallbacks client;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Task> waiting = new ArrayList<>();
    private int running;
    private boolean over;
    private volatile boolean silent;
    private volatile boolean deaf;

    OpenSession(RealDevice device, GeneralCallbacks client) {
        this.device = device;
        this.client = client;
    }

    final RealDevice device() {
        return device;
    }

    final List<Task> tasks() {
        return tasks;
    }

    final boolean isOver() {
        return over;
    }

    /** Tells the client something, unless it is not to hear of this session any more. */
    final void tell(Consumer<GeneralCallbacks> news) {
        device.threads().deliver(() -> {
            if (!silent) {
                news.accept(client);
            }
        });
    }

    /** Answers a call; a refusal that is thrown on the way goes to the client in the way of the answer. */
    final <T> Answer<T> answering(Callable<T> call) {
        Answer<T> answer = new Answer<>(device.threads(), () -> !deaf);
        Optional<BusinessError> missing = device.missingRight();
        if (missing.isPresent()) {
            answer.refuse(missing.get());
            return answer;
        }
        return device.threads().ask(() -> {
            try {
                answer.resolve(call.call());
            } catch (BusinessError refusal) {
                answer.refuse(refusal);
            }
            return answer;
        });
    }

    /** What applications are told, which is a parameter from API 12 on. */
    final List<String> known(Optional<List<String>> infos) {
        if (infos.isPresent()) {
            demandLevel("the parameter infos", 12);
        }
        return infos.orElse(List.of());
    }

    /** Takes up what was appended; whoever has priority first. */
    final void take(List<Task> appended) {
        Group group = new Group(appended.size());
        for (Task task : appended) {
            task.of(group);
            tasks.add(task);
            int place = waiting.size();
            while (place > 0 && waiting.get(place - 1).priority() < task.priority()) {
                place--;
            }
            waiting.add(place, task);
        }
        if (appended.isEmpty()) {
            group.oneEnded();
        }
        device.threads().later(TIME_TO_START, this::startNext);
    }

    private void startNext() {
        while (!over && running < AT_ONCE && !waiting.isEmpty()) {
            running++;
            waiting.remove(0).start();
        }
    }

    final void ended(Task task) {
        running--;
        task.group().oneEnded();
        startNext();
    }

    /** The bundles of one append. */
    final class Group {
        private int left;

        private Group(int left) {
            this.left = left;
        }

        private void oneEnded() {
            left--;
            if (left <= 0) {
                tell(client -> client.onAllBundlesEnd(Optional.empty()));
            }
        }
    }

    private void stop() {
        over = true;
        waiting.clear();
        tasks.forEach(Task::abandon);
        tasks.clear();
    }

    final void serviceDied() {
        boolean alive = !over;
        stop();
        silent = true;
        if (alive) {
            device.threads().deliver(() -> {
                if (!deaf) {
                    client.onBackupServiceDied();
                }
            });
        }
    }

    final void clientDied() {
        stop();
        silent = true;
        deaf = true;
    }

    @Override
    public final CompletionStage<Void> release() {
        demandLevel("release", 12);
        return this.<Void>answering(() -> {
                    if (over) {
                        throw new BusinessError(NOT_PERMITTED, "released already");
                    }
                    stop();
                    silent = true;
                    return null;
                })
                .promise();
    }

    private void demandLevel(String member, int since) {
        if (device.spec().apiLevel() < since) {
            throw new MemberAbsentException(member, since, device.spec().apiLevel());
        }
    }

    private MemberAbsentException absent(String member, int since) {
        return new MemberAbsentException(member, since, device.spec().apiLevel());
    }

    @Override
    public final CompletionStage<FileData> getLocalCapabilities() {
        throw absent("getLocalCapabilities", 18);
    }

    public final CompletionStage<Void> getBackupDataSize(boolean isPreciseScan, List<IncrementalBackupTime> dataList) {
        throw absent("getBackupDataSize", 18);
    }

    @Override
    public final int cancel(String bundleName) {
        throw absent("cancel", 18);
    }

    @Override
    public final CompletionStage<Boolean> cleanBundleTempDir(String bundleName) {
        throw absent("cleanBundleTempDir", 20);
    }

    @Override
    public final CompletionStage<String> getCompatibilityInfo(String bundleName, String extInfo) {
        throw absent("getCompatibilityInfo", 20);
    }
}
