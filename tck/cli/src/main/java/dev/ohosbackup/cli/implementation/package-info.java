/**
 * From what a person names on the command line to an implementation that has been seen to start.
 *
 * <p>Who lives here: {@link dev.ohosbackup.cli.implementation.ImplementationStarter} and the ways an implementation can be
 * found. It may call the plug, and {@code screen} to say why it cannot. What the implementation is then asked is not its
 * business.
 */
package dev.ohosbackup.cli.implementation;
