/**
 * An implementation that conforms to the documents and does otherwise than OpenHarmony where they are silent.
 *
 * <p>Who lives here: wrappers around the reference implementation, and the test of what the kit says of them. They may
 * call the plug and the simulator. What breaks a document is not their business.
 */
package dev.ohosbackup.selftest.contrary;
