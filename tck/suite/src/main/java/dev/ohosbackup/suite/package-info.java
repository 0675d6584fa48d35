/**
 * The conformance suite: what is asked, how it is asked, and what was answered.
 *
 * <p>Data flows one way through its rooms: {@code catalogue} (what is required) and {@code checks}, {@code steps},
 * {@code vectors} (how it is checked) drive a {@code bench}, whose {@code recorder} writes the {@code journal}; {@code
 * verdict} reads the journal; {@code run} gathers {@code results}. It may call {@code dev.ohosbackup.api} and {@code
 * dev.ohosbackup.plug}, and knows no implementation. Presentation is not its business.
 */
package dev.ohosbackup.suite;
