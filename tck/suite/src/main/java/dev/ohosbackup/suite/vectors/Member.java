package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.vectors.Situation.Prepared;
import java.util.List;
import java.util.function.Supplier;

/**
 * One member of the API in one of its forms.
 *
 * @param name      as vectors name it: {@code backup.updateTimer}, {@code SessionBackup.appendBundles(callback)}
 * @param mandatory the parameters that a vector has to give
 * @param optional  those that it may give
 * @param call      how it is called
 */
record Member(String name, List<String> mandatory, List<String> optional, Call call) {

    /** Takes the arguments now and calls later, so that what they need is done before rights are taken away. */
    interface Call {
        Supplier<Outcome<?>> bind(Prepared at, Arguments with);
    }

    /** Its name without the form: {@code SessionBackup.appendBundles}. */
    String plainName() {
        int form = name.indexOf('(');
        return form < 0 ? name : name.substring(0, form);
    }

    /** Whether it is called on a session: a constructor is not. */
    boolean isOfSession() {
        return Situation.SESSIONS.contains(name.substring(0, name.indexOf('.'))) && !name.endsWith(".constructor");
    }
}
