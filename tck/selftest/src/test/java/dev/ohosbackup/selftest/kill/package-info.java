/**
 * The kill matrix: wrong implementations, each with one documented behaviour broken, and the requirements that the kit
 * must report as broken for each of them, no more and no fewer, for the stated reason.
 *
 * <p>Who lives here: {@link dev.ohosbackup.selftest.kill.Mutant}, the families of mutants, what is expected of them
 * ({@code kill-matrix/*.json} among the resources), and the test that runs them. They may call the suite, the plug and
 * the wrappers of {@code dev.ohosbackup.selftest.wrong}. How something is bent is not their business.
 */
package dev.ohosbackup.selftest.kill;
