/**
 * A second implementation of {@code @ohos.file.backup}, written from the documents alone, for API 10 and 12: real files in a
 * temporary directory, threads of its own, the real clock, and an archive that looks like nobody else's.
 *
 * <p>It is here to show that the kit asks no more than the documents say. It may use {@code dev.ohosbackup.api} and {@code
 * dev.ohosbackup.plug}, and knows neither the simulator nor the suite. Where the documents leave a choice, it takes another
 * one than the simulator.
 */
package dev.ohosbackup.selftest.independent;
