package dev.ohosbackup.simulator.extension;

import dev.ohosbackup.plug.ExtensionScript;
import dev.ohosbackup.plug.ExtensionScript.Misbehaviour;
import dev.ohosbackup.simulator.clock.Event;
import dev.ohosbackup.simulator.clock.EventLoop;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** An ability that plays an {@link ExtensionScript}, each connection from the script's beginning. */
public final class ScriptedExtension implements Extension {
    private final ExtensionScript script;
    private final EventLoop loop;
    private final int apiLevel;

    public ScriptedExtension(ExtensionScript script, EventLoop loop, int apiLevel) {
        this.script = script;
        this.loop = loop;
        this.apiLevel = apiLevel;
    }

    @Override
    public String name() {
        return script.name();
    }

    @Override
    public void connect(Duration latency, Consumer<Connection> connected) {
        if (goesWrong(Misbehaviour.NEVER_CONNECTS)) {
            return;
        }
        loop.service(latency, "ability is up", () -> connected.accept(new Performance()));
    }

    private boolean goesWrong(Misbehaviour how) {
        return script.misbehaviour().equals(Optional.of(how));
    }

    /** One run of the script. */
    private final class Performance implements Connection {
        private int processAnswers;
        private Optional<Event> next = Optional.empty();

        @Override
        public void backup(String backupInfo, Work work) {
            perform(script.backupWork(), script.onBackupEx(), backupInfo, work);
        }

        @Override
        public void restore(BundleVersion version, String restoreInfo, Work work) {
            perform(script.restoreWork(), script.onRestoreEx(), restoreInfo, work);
        }

        private void perform(Duration duration, Optional<String> answer, String argument, Work work) {
            if (goesWrong(Misbehaviour.NEVER_ANSWERS)) {
                return;
            }
            if (goesWrong(Misbehaviour.DIES_WORKING)) {
                later(duration.dividedBy(2), "ability dies", work::died);
                return;
            }
            later(duration, "ability has worked", () -> work.answered(result(answer, argument)));
        }

        private void later(Duration delay, String what, Runnable action) {
            next = Optional.of(loop.service(delay, what, action));
        }

        /** An empty answer counts as none: the plain callback is called then, and that one reports nothing. */
        private Optional<String> result(Optional<String> answer, String argument) {
            boolean hasEx = apiLevel >= 12;
            return answer.filter(text -> hasEx)
                    .map(text -> filledIn(text, argument))
                    .filter(text -> !text.isEmpty());
        }

        @Override
        public String process() {
            return processAnswers < script.onProcess().size()
                    ? filledIn(script.onProcess().get(processAnswers++), "")
                    : "";
        }

        @Override
        public Optional<String> backupInfo() {
            return script.getBackupInfo().map(text -> filledIn(text, ""));
        }

        @Override
        public Optional<String> backupCompatibilityInfo(String extInfo) {
            return script.getBackupCompatibilityInfo().map(text -> filledIn(text, extInfo));
        }

        @Override
        public Optional<String> restoreCompatibilityInfo(String extInfo) {
            return script.getRestoreCompatibilityInfo().map(text -> filledIn(text, extInfo));
        }

        private String filledIn(String answer, String argument) {
            return answer.replace("{argument}", argument);
        }

        @Override
        public void disconnect() {
            next.ifPresent(Event::cancel);
        }
    }
}
