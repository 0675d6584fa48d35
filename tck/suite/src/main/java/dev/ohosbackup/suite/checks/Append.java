package dev.ohosbackup.suite.checks;

import dev.ohosbackup.api.IncrementalBackupData;
import dev.ohosbackup.api.IncrementalBackupSession;
import dev.ohosbackup.api.SessionBackup;
import dev.ohosbackup.api.SessionRestore;
import dev.ohosbackup.suite.bench.Capabilities;
import dev.ohosbackup.suite.bench.Client;
import dev.ohosbackup.suite.bench.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** The forms of {@code appendBundles}, for all session classes that have them; each call may end as it likes. */
@FunctionalInterface
interface Append {

    /** The call. */
    Outcome<Void> to(Client client, List<String> bundles);

    /** The form with a promise. */
    static Append promising() {
        return (client, bundles) -> promised(client, bundles, Optional.empty());
    }

    /** The form with a promise and a text for each bundle. */
    static Append promising(List<String> infos) {
        return (client, bundles) -> promised(client, bundles, Optional.of(infos));
    }

    /** The form with a callback, which an incremental backup does not have. */
    static Append callingBack() {
        return (client, bundles) -> {
            if (client.session() instanceof SessionBackup session) {
                return client.device().callingBack(told -> session.appendBundles(bundles, told));
            }
            if (client.session() instanceof SessionRestore session) {
                int capabilities = new Capabilities(client.device()).openFile();
                return client.device().callingBack(told -> session.appendBundles(capabilities, bundles, told));
            }
            throw new IllegalArgumentException("appendBundles has no callback in " + client.session());
        };
    }

    private static Outcome<Void> promised(Client client, List<String> bundles, Optional<List<String>> infos) {
        return client.device().promising(call(client, bundles, infos));
    }

    /** The call of the form with a promise, yet to be made, for a check to which it says something when it never ends. */
    static Supplier<CompletionStage<Void>> call(Client client, List<String> bundles, Optional<List<String>> infos) {
        if (client.session() instanceof SessionBackup session) {
            return () -> session.appendBundles(bundles, infos);
        }
        if (client.session() instanceof SessionRestore session) {
            int capabilities = new Capabilities(client.device()).openFile();
            return () -> session.appendBundles(capabilities, bundles, infos);
        }
        if (client.session() instanceof IncrementalBackupSession session) {
            return () -> incremental(session, bundles, infos);
        }
        throw new IllegalArgumentException("no appendBundles is known of " + client.session());
    }

    private static CompletionStage<Void> incremental(
            IncrementalBackupSession session, List<String> bundles, Optional<List<String>> infos) {
        List<IncrementalBackupData> first =
                bundles.stream().map(IncrementalBackupData::first).toList();
        return infos.isPresent() ? session.appendBundles(first, infos.get()) : session.appendBundles(first);
    }
}
