package dev.ohosbackup.simulator.errors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ohosbackup.plug.fault.Fault;
import dev.ohosbackup.plug.fault.Mishap;
import dev.ohosbackup.plug.fault.Phase;
import dev.ohosbackup.plug.fault.SystemError;
import dev.ohosbackup.plug.fault.Trigger;
import java.util.List;
import java.util.Optional;

/** How each pair is provoked. */
final class Provocations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NO_BUNDLE_NAME = "com/example/notes";
    private static final String NOT_INSTALLED = "com.example.nowhere";

    private Provocations() {}

    /** The way to provoke a pair; empty for one that cannot exist. */
    static Optional<Provocation> of(ErrorPair pair) {
        return pair.isOfCallback() ? Optional.of(ofCallback(pair)) : ofMember(pair);
    }

    private static Provocation ofCallback(ErrorPair pair) {
        return switch (pair.member()) {
            case "onFileReady" -> fault(pair, outside(pair.code()), Phase.HAND_OUT);
            case "onBundleBegin" -> ofBegin(pair);
            case "onBundleEnd" -> ofEnd(pair);
            case "onAllBundlesEnd" -> fault(pair, outside(pair.code()), Phase.ALL_END);
            default -> throw new AssertionError("no way to provoke " + pair);
        };
    }

    private static Provocation ofBegin(ErrorPair pair) {
        return switch (pair.code()) {
            case 401 -> append(pair, NO_BUNDLE_NAME, "which is not the name of a bundle");
            case 13500001 -> append(pair, Scene.NOT_ALLOWED, "whose backup_config.json has allowToBackupRestore false");
            case 13900020 -> append(pair, NOT_INSTALLED, "which is not installed");
            case 13500002 -> fault(pair, new Mishap.Stall(Optional.empty()), Phase.CONNECT);
            default -> fault(pair, outside(pair.code()), Phase.CONNECT);
        };
    }

    private static Provocation ofEnd(ErrorPair pair) {
        return switch (pair.code()) {
            case 401 -> fault(pair, new Mishap.Throw(401), Phase.WORK);
            case 13500003 -> fault(pair, new Mishap.Stall(Optional.empty()), Phase.WORK);
            case 13500004 -> fault(pair, new Mishap.Die(), Phase.WORK);
            default -> fault(pair, outside(pair.code()), Phase.PACK);
        };
    }

    private static Provocation append(ErrorPair pair, String bundle, String which) {
        return new Provocation(
                "SessionBackup.appendBundles with " + bundle + ", " + which,
                scene -> codesOfBackup(scene, pair, bundle),
                scene -> codesOfBackup(scene, pair, Scene.APP));
    }

    private static Provocation fault(ErrorPair pair, Mishap mishap, Phase phase) {
        Trigger trigger = phase == Phase.ALL_END ? Trigger.first() : Trigger.of(Scene.APP);
        Fault fault = new Fault(mishap, phase, trigger);
        return new Provocation(
                "SessionBackup.appendBundles with " + Scene.APP + " under the fault " + json(fault),
                scene -> {
                    scene.inject(fault);
                    return codesOfBackup(scene, pair, Scene.APP);
                },
                scene -> codesOfBackup(scene, pair, Scene.APP));
    }

    private static List<Integer> codesOfBackup(Scene scene, ErrorPair pair, String bundle) {
        scene.backUp(bundle);
        return scene.told.codesOf(pair.member());
    }

    private static Optional<Provocation> ofMember(ErrorPair pair) {
        MemberCall call = MemberCall.of(pair);
        return switch (pair.code()) {
            case 201 ->
                Optional.of(call(
                        call,
                        "a call by an application without ohos.permission.BACKUP",
                        scene -> scene.rights().setBackupPermission(false)));
            case 202 ->
                Optional.of(call(
                        call,
                        "a call by an application that is no system application",
                        scene -> scene.rights().setSystemApp(false)));
            case 401 ->
                call.hasArguments()
                        ? Optional.of(new Provocation(
                                "a call without its arguments",
                                scene -> call.codes(scene, call.target(scene), true),
                                scene -> call.codes(scene, call.target(scene), false)))
                        : Optional.empty();
            case 13900001 -> Optional.of(fault(call, pair, new Mishap.Refuse()));
            default -> Optional.of(fault(call, pair, outside(pair.code())));
        };
    }

    private interface Cause {
        void bringAbout(Scene scene);
    }

    private static Provocation call(MemberCall call, String words, Cause cause) {
        return new Provocation(
                words,
                scene -> {
                    Object target = call.target(scene);
                    cause.bringAbout(scene);
                    return call.codes(scene, target, false);
                },
                scene -> call.codes(scene, call.target(scene), false));
    }

    private static Provocation fault(MemberCall call, ErrorPair pair, Mishap mishap) {
        Fault fault = new Fault(mishap, Phase.CALL, Trigger.ofMember(pair.qualifiedName()));
        return call(call, "a call under the fault " + json(fault), scene -> scene.inject(fault));
    }

    /** The mishap outside of any application that has this code. */
    private static Mishap outside(int code) {
        return switch (code) {
            case 13600001 -> new Mishap.BrokenIpc();
            case 13900005 -> new Mishap.Errno(SystemError.EIO);
            case 13900011 -> new Mishap.Errno(SystemError.ENOMEM);
            case 13900020 -> new Mishap.Errno(SystemError.EINVAL);
            case 13900025 -> new Mishap.Errno(SystemError.ENOSPC);
            case 13900042 -> new Mishap.Malfunction();
            default -> throw new AssertionError("no mishap has the code " + code);
        };
    }

    private static String json(Fault fault) {
        try {
            return JSON.writeValueAsString(fault.fields());
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
