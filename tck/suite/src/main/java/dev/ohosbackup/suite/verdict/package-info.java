/**
 * Verdicts: what a journal and the way a check ended say about requirements.
 *
 * <p>Who lives here: {@link dev.ohosbackup.suite.verdict.Judge} for the requirement that a check is about, and {@link
 * dev.ohosbackup.suite.verdict.FrameConditions} for those that hold whatever a check is about. It may call {@code
 * journal}, {@code catalogue}, {@code bench} and {@code results}. An implementation's word about itself is nothing it
 * listens to.
 */
package dev.ohosbackup.suite.verdict;
