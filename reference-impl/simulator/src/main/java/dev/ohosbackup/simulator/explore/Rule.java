package dev.ohosbackup.simulator.explore;

/** What must hold of every run, whatever goes wrong in it. */
public enum Rule {
    /** A bundle begins once for each append that brought it, and not again before its end (api20:184). */
    BEGIN_ONCE("bundle.begin-once"),
    /** A bundle that began ends once; one that was refused has no end (api20:228). */
    END_ONCE("bundle.end-once"),
    /** A bundle that began ends, unless its session is over. */
    END_MISSING("bundle.end-missing"),
    /** Files, results and progress come between a bundle's begin and its end only. */
    IN_BETWEEN("bundle.in-between"),
    /** Every bundle of an append is heard of, unless its session is over. */
    BUNDLE_LOST("append.bundle-lost"),
    /** onAllBundlesEnd comes at most once for each append (R15). */
    ALL_END_ONCE("append.all-end-once"),
    /** onAllBundlesEnd comes after every onBundleEnd of its append. */
    ALL_END_LAST("append.all-end-last"),
    /** onAllBundlesEnd comes, unless the session is over (R15). */
    ALL_END_MISSING("append.all-end-missing"),
    /** No callback comes before a session is opened or after it is over, but for onBackupServiceDied (R25, R33). */
    NOTHING_AFTER("session.nothing-after"),
    /** onBackupServiceDied comes exactly once for each session that was alive when the service died (R33). */
    DEATH_TOLD("service-death.told-once"),
    /** onBackupServiceDied never comes otherwise. */
    DEATH_UNTRUE("service-death.untrue"),
    /** A call is answered at most once, and only one that was made. */
    ANSWERED_ONCE("call.answered-once"),
    /** A call is answered, unless its client died or a fault swallowed it. */
    ANSWER_MISSING("call.answer-missing"),
    /** A descriptor that the client was handed stays open until the client closes it, once (R37). */
    FD_KEPT("fd.kept"),
    /** When nothing is going on, the service has no descriptor open, and neither has a client that died. */
    FD_LEFT_OPEN("fd.left-open"),
    /** Nothing reports a code that no document lists for it. */
    CODE("code.undocumented"),
    /** What a restore puts into a sandbox is what the application itself once had there. */
    FOREIGN_CONTENT("content.foreign"),
    /** A restore writes only while a restore session is there. */
    WRITTEN_BY_NOBODY("content.written-by-nobody"),
    /** An application keeps what it has, and after a restore without an error it has exactly what was backed up. */
    NOT_AS_IT_WAS("content.not-as-it-was"),
    /** Time never runs backwards. */
    TIME("time.backwards"),
    /** A run ends. */
    ENDLESS("run.endless"),
    /** Nothing but a refusal is thrown at a client. */
    THREW("run.threw"),
    /** A client that starts again gets everything done. */
    RESTART("run.restart-fails");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /** Its name in reports, which never changes. */
    public String id() {
        return id;
    }
}
