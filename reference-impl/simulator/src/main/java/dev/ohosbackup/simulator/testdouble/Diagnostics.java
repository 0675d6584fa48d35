package dev.ohosbackup.simulator.testdouble;

import dev.ohosbackup.simulator.clock.DeviceClock;
import dev.ohosbackup.simulator.files.FdTable;
import dev.ohosbackup.simulator.journal.JournalEntry;
import dev.ohosbackup.simulator.strict.Offence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What there is to know about a device when a test fails.
 *
 * @param apiLevel its level
 * @param seed     its seed
 * @param now      its time
 * @param journal  what has happened
 * @param openFds  the descriptors that are open
 * @param openers  what led to each of them, by descriptor
 * @param planned  what will happen
 * @param offences what its client has done wrong so far
 * @param language the language of its text
 */
public record Diagnostics(
        int apiLevel,
        long seed,
        Instant now,
        List<JournalEntry> journal,
        List<FdTable.OpenFd> openFds,
        Map<Integer, List<StackTraceElement>> openers,
        List<DeviceClock.Planned> planned,
        List<Offence> offences,
        Locale language) {
    private static final int LAST = 20;

    static Diagnostics of(TestDevice device, Locale language) {
        Map<Integer, List<StackTraceElement>> openers = new TreeMap<>();
        device.openFds().forEach(open -> openers.put(open.fd(), device.openerOf(open.fd())));
        return new Diagnostics(
                device.apiLevel(),
                device.seed(),
                device.clock().now(),
                device.journal(),
                device.openFds(),
                openers,
                device.clock().planned(),
                device.offences(),
                language);
    }

    /** What makes the same run again. */
    public String replayLine() {
        return "TestDevice.at(" + apiLevel + ").seed(" + seed + ")";
    }

    /** All of it, for people. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(say("device", "设备"))
                .append(": API ")
                .append(apiLevel)
                .append(", ")
                .append(now);
        text.append("\n").append(say("again with", "重现方式")).append(": ").append(replayLine());
        int skipped = Math.max(0, journal.size() - LAST);
        text.append("\n").append(say("last events", "最近的事件"));
        text.append(" (")
                .append(journal.size() - skipped)
                .append("/")
                .append(journal.size())
                .append("):");
        journal.stream().skip(skipped).forEach(entry -> text.append("\n  ").append(entry));
        text.append("\n")
                .append(say("open descriptors", "打开的文件描述符"))
                .append(": ")
                .append(openFds.size());
        openFds.forEach(open -> {
            text.append("\n  fd ")
                    .append(open.fd())
                    .append(" ")
                    .append(open.holder())
                    .append(": ");
            text.append(open.openedFor());
            openers.getOrDefault(open.fd(), List.of())
                    .forEach(frame -> text.append("\n    at ").append(frame));
        });
        text.append("\n").append(say("planned", "已计划的事件")).append(": ").append(planned.size());
        planned.stream().limit(LAST).forEach(event -> text.append("\n  ").append(event));
        if (!offences.isEmpty()) {
            text.append("\n").append(say("broken rules", "违反的规则")).append(": ").append(offences.size());
            offences.forEach(offence -> text.append("\n  ").append(offence.text(language)));
        }
        return text.toString();
    }

    private String say(String english, String chinese) {
        return language.getLanguage().equals("zh") ? chinese : english;
    }
}
