package dev.ohosbackup.simulator.strict;

import dev.ohosbackup.api.FileMeta;
import dev.ohosbackup.api.IncrementalBackupTime;
import dev.ohosbackup.simulator.watch.MemberCall;
import dev.ohosbackup.simulator.words.NearestNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a member may be called now, with this. */
final class MemberRules {
    private final ClientUse use;
    private final DescriptorRules descriptors;
    private final Answers answers;
    private final Offences offences;

    MemberRules(ClientUse use, DescriptorRules descriptors, Answers answers, Offences offences) {
        this.use = use;
        this.descriptors = descriptors;
        this.answers = answers;
        this.offences = offences;
    }

    void check(MemberCall call) {
        if (call.session() == 0) {
            checkNamespace(call);
        }
        use.find(call.session()).ifPresent(session -> check(session, call));
    }

    private void checkNamespace(MemberCall call) {
        switch (call.member()) {
            case "updateTimer", "updateSendRate" -> {
                String bundle = String.valueOf(call.argument(0));
                boolean running = use.sessions().stream()
                        .anyMatch(session ->
                                !session.isOver() && session.bundle(bundle).isRunning());
                if (!running && !call.raw()) {
                    String member = "backup." + call.member();
                    offences.note(ProtocolRule.UPDATED_OUT_OF_TIME, "", call.stack(), member, bundle);
                }
            }
            case "getBackupInfo" ->
                use.callback()
                        .ifPresent(callback ->
                                offences.note(ProtocolRule.BLOCKED_IN_CALLBACK, "asked", call.stack(), callback));
            default -> {
                // The others may be called at any time.
            }
        }
    }

    private void check(SessionUse session, MemberCall call) {
        String another = "backup.new" + session.className() + "(callbacks)";
        if (session.isReleased()) {
            offences.note(ProtocolRule.USED_AFTER_RELEASE, "", call.stack(), session, call.member(), another);
        } else if (session.isKnownDead() && !call.member().equals("release")) {
            offences.note(ProtocolRule.USED_AFTER_DEATH, "", call.stack(), session, call.member(), another);
        } else {
            checkOpen(session, call);
        }
    }

    private void checkOpen(SessionUse session, MemberCall call) {
        switch (call.member()) {
            case "appendBundles" -> checkAppend(session, call);
            case "cancel" -> checkCancel(session, call);
            case "getBackupDataSize" -> {
                if (session.hasAppended() || session.isAppending()) {
                    offences.note(ProtocolRule.SIZES_AFTER_APPEND, "", call.stack(), session);
                }
            }
            case "getFileHandle" -> {
                if (!session.hasAppended()) {
                    offences.note(ProtocolRule.ASKED_BEFORE_APPEND, "", call.stack(), session);
                }
                meta(call).map(file -> session.bundle(file.bundleName())).ifPresent(bundle -> {
                    checkFailed(bundle, call);
                    bundle.asksForFile();
                });
            }
            case "publishFile" -> meta(call).ifPresent(file -> checkPublish(session, file, call));
            default -> {
                // The others may be called while the session is open.
            }
        }
    }

    private void checkAppend(SessionUse session, MemberCall call) {
        List<String> names = names(call);
        boolean once = !session.className().equals("IncrementalBackupSession");
        if (once && (session.hasAppended() || session.isAppending())) {
            offences.note(ProtocolRule.APPEND_TWICE, "", call.stack(), session, String.join(", ", names));
        }
        if (call.raw()) {
            session.appendsRaw();
        }
        use.appends(session, names, call);
        call.arguments().stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .forEach(fd -> descriptors.checkOpen(fd, "appendBundles", call.stack()));
    }

    private static List<String> names(MemberCall call) {
        List<String> names = new ArrayList<>();
        for (Object argument : call.arguments()) {
            if (argument instanceof List<?> bundles && names.isEmpty()) {
                bundles.forEach(bundle -> nameOf(bundle).ifPresent(names::add));
            }
        }
        return names;
    }

    private static Optional<String> nameOf(Object bundle) {
        return bundle instanceof IncrementalBackupTime data
                ? Optional.ofNullable(data.bundleName())
                : Optional.ofNullable(bundle).filter(String.class::isInstance).map(String.class::cast);
    }

    private void checkCancel(SessionUse session, MemberCall call) {
        if (call.raw() || !(call.argument(0) instanceof String name)) {
            return;
        }
        session.bundle(name).cancels();
        if (session.isAppendedRaw() || session.appended().contains(name)) {
            return;
        }
        Optional<String> nearest =
                NearestNames.to(name, session.appended()).stream().findFirst();
        ProtocolRule rule = ProtocolRule.CANCEL_OF_NOTHING;
        nearest.ifPresentOrElse(
                near -> offences.note(rule, "near", call.stack(), session, name, near),
                () -> offences.note(rule, "none", call.stack(), session, name));
    }

    /** The file that a member is about, where it is one. */
    static Optional<FileMeta> meta(MemberCall call) {
        return call.argument(0) instanceof FileMeta file && file.bundleName() != null && file.uri() != null
                ? Optional.of(file)
                : Optional.empty();
    }

    private void checkFailed(BundleUse bundle, MemberCall call) {
        bundle.failure()
                .ifPresent(code -> offences.note(
                        ProtocolRule.ERROR_IGNORED, "failed", call.stack(), call.member(), bundle.name(), code));
    }

    private void checkPublish(SessionUse session, FileMeta meta, MemberCall call) {
        BundleUse bundle = session.bundle(meta.bundleName());
        answers.countRefusedRequests();
        checkFailed(bundle, call);
        bundle.fileFailure()
                .ifPresent(
                        code -> offences.note(ProtocolRule.ERROR_IGNORED, "file", call.stack(), bundle.name(), code));
        boolean all = meta.uri().isEmpty();
        int outstanding = bundle.filesOutstanding();
        if (all && outstanding > 0) {
            offences.note(ProtocolRule.PUBLISHED_EARLY, "outstanding", call.stack(), bundle.name(), outstanding);
        }
        descriptors.checkWritten(bundle, file -> all || file.uri().equals(meta.uri()), call);
        if (all) {
            bundle.publishes();
        }
    }
}
