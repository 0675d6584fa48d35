/**
 * The binding: the product API as one caller meets it.
 *
 * <p>Who lives here: the namespace, the three session classes and the line on which callbacks come. It checks, in this
 * order, the device's level, the caller's rights and the arguments, and carries requests to {@code service} and answers
 * back over {@code clock}. What a request does is not its business.
 */
package dev.ohosbackup.simulator.client;
