/**
 * Raw calls as data: what JavaScript can pass to a member and get back from it, where Java's types would not let it.
 *
 * <p>Who lives here: {@link dev.ohosbackup.plug.raw.RawCall}, made of {@link dev.ohosbackup.plug.raw.RawValue}s, which have a
 * form in JSON, and {@link dev.ohosbackup.plug.raw.RawAnswer}. It may call {@code dev.ohosbackup.api} only. Making a call
 * is the business of a test bench that claims {@link dev.ohosbackup.plug.Capability#RAW_ARGUMENTS}.
 */
package dev.ohosbackup.plug.raw;
