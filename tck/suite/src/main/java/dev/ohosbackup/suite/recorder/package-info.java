/**
 * The recorder: stands between the checks and the implementation and writes down everything that crosses.
 *
 * <p>Who lives here: {@link dev.ohosbackup.suite.recorder.RecordedDevice} and the recorded forms of the product API. It
 * may call {@code journal}. It changes nothing of what passes through, adds no opinion, and makes sure that no call
 * blocks the kit for ever.
 */
package dev.ohosbackup.suite.recorder;
