package dev.ohosbackup.suite.vectors;

import dev.ohosbackup.suite.bench.Outcome;
import dev.ohosbackup.suite.vectors.Situation.Prepared;
import java.util.function.Supplier;

/** What a vector calls its member with. */
sealed interface Input permits Arguments, RawArguments {

    /** Takes the arguments now, so that what they need is done before rights are taken away; the call is made later. */
    Supplier<Outcome<?>> bind(Prepared at, Member member);
}
