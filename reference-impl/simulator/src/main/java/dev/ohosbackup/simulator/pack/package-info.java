/**
 * The wire formats: tar parts, big files, {@code manage.json} and manifests, written from a sandbox and read back.
 *
 * <p>Who lives here: {@link dev.ohosbackup.simulator.pack.Packer} and {@link dev.ohosbackup.simulator.pack.Unpacker}
 * with what they write and read. It may call {@code dev.ohosbackup.simulator.app}, {@code
 * dev.ohosbackup.simulator.files}, commons-compress and Jackson. When something is sent, to whom and by which descriptor
 * is not its business.
 */
package dev.ohosbackup.simulator.pack;
