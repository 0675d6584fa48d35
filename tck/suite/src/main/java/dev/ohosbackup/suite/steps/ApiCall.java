package dev.ohosbackup.suite.steps;

import dev.ohosbackup.suite.bench.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call as a scenario writes it down: {@code updateTimer("slow", 60000)}.
 *
 * @param member    the member's name, as the documents spell it
 * @param arguments its arguments: short bundle names and texts in quotes, and whole numbers
 */
record ApiCall(String member, List<String> arguments) {
    private static final Pattern FORM = Pattern.compile("(\\w+)\\((.*)\\)");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(-?\\d+)");
    private static final Pattern ARGUMENTS = Pattern.compile("(?:(?:" + ARGUMENT + ")(?:, (?:" + ARGUMENT + "))*)?");
    private static final Map<String, Member> MEMBERS = members();

    /**
     * A member that scenarios may call.
     *
     * @param arguments   how many it takes, the first of them a bundle
     * @param ofSession   whether it is a session's, rather than of the namespace
     * @param requirement what says that it answers, behind the session class where it is a session's
     */
    private record Member(int arguments, boolean ofSession, String requirement, Action action) {}

    private interface Action {
        Outcome<?> call(Scene scene, ApiCall call);
    }

    static ApiCall parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !ARGUMENTS.matcher(form.group(2)).matches()) {
            throw new IllegalArgumentException("not a call: " + text
                    + "; write the member and, in brackets, texts in quotes or whole numbers, as in"
                    + " updateTimer(\"slow\", 60000)");
        }
        String member = Names.oneOf("member", form.group(1), MEMBERS.keySet());
        List<String> arguments =
                ARGUMENT.matcher(form.group(2)).results().map(ApiCall::argument).toList();
        int wanted = MEMBERS.get(member).arguments();
        if (arguments.size() != wanted) {
            throw new IllegalArgumentException(member + " takes " + wanted + " arguments, not " + arguments.size());
        }
        return new ApiCall(member, arguments);
    }

    /** The member, bound to what it is called on. */
    Supplier<Outcome<?>> on(Scene scene) {
        return () -> MEMBERS.get(member).action().call(scene, this);
    }

    /** The requirement that it answers as it should. */
    String requirement(Scene scene) {
        Member known = MEMBERS.get(member);
        return known.ofSession() ? scene.sessionClass().requirement(known.requirement()) : known.requirement();
    }

    private static Map<String, Member> members() {
        Map<String, Member> members = new TreeMap<>();
        members.put(
                "getBackupVersion",
                new Member(
                        0,
                        false,
                        "backup.get-backup-version.shape",
                        (scene, call) -> scene.device()
                                .returning(() -> scene.device().backup().getBackupVersion())));
        members.put(
                "getBackupInfo",
                new Member(
                        1,
                        false,
                        "backup.get-backup-info.unchanged",
                        (scene, call) -> scene.device()
                                .returning(() -> scene.device().backup().getBackupInfo(call.bundle()))));
        members.put(
                "updateTimer",
                new Member(
                        2,
                        false,
                        "backup.update-timer.running-accepted",
                        (scene, call) -> scene.device()
                                .returning(() -> scene.device().backup().updateTimer(call.bundle(), call.number()))));
        members.put(
                "updateSendRate",
                new Member(
                        2,
                        false,
                        "backup.update-send-rate.running-accepted",
                        (scene, call) -> scene.device()
                                .returning(
                                        () -> scene.device().backup().updateSendRate(call.bundle(), call.number()))));
        members.put(
                "cleanBundleTempDir",
                new Member(
                        1,
                        true,
                        ".clean-bundle-temp-dir.empties-both",
                        (scene, call) -> scene.device()
                                .promising(() -> scene.client().session().cleanBundleTempDir(call.bundle()))));
        members.put(
                "getCompatibilityInfo",
                new Member(
                        2,
                        true,
                        ".get-compatibility-info.own-words",
                        (scene, call) -> scene.device()
                                .promising(() -> scene.client()
                                        .session()
                                        .getCompatibilityInfo(call.bundle(), call.arguments.get(1)))));
        return members;
    }

    /** The bundle that its first argument names. */
    String bundle() {
        return Names.bundle(arguments.get(0));
    }

    private long number() {
        return Long.parseLong(arguments.get(1));
    }

    private static String argument(MatchResult found) {
        for (int group = 1; group < 3; group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return found.group(3);
    }
}
