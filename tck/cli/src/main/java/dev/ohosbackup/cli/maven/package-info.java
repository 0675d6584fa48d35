/**
 * What the kit does inside Maven's own process when {@code mvn -Pconformance verify} runs it.
 *
 * <p>Who lives here: {@link dev.ohosbackup.cli.maven.ConformanceBuild}, which Maven calls, and {@link
 * dev.ohosbackup.cli.maven.LastLine}. They may call nobody: their class path is this module alone. The run itself is not
 * their business; that is a process of its own, as a user would start it.
 */
package dev.ohosbackup.cli.maven;
