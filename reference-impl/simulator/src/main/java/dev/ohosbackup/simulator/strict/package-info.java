/**
 * Says where a client does what the documents forbid or warn of, though the device may let it pass.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.strict.ProtocolRule}, each rule with its document lines, {@link
 * dev.ohosbackup.simulator.strict.Offence}, one breach of one, and {@link
 * dev.ohosbackup.simulator.strict.ProtocolChecker}, which finds them. It may call the device and {@code watch}. What
 * becomes of an offence is the business of who asked.
 */
package dev.ohosbackup.simulator.strict;
