/**
 * The kit tested: implementations that are wrong on purpose, and what the kit has to say of them.
 *
 * <p>Who lives here: the wrong implementations, as far as their test bench goes ({@code EmptyBench}) and as far as they
 * answer. It may call the suite and the plug. What a right implementation does is not its business.
 */
package dev.ohosbackup.selftest;
