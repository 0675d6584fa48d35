/**
 * How long things take on the simulator, measured by JMH; no test depends on a figure.
 *
 * <p>Who lives here: benchmarks, each named for what it does. They may call the simulator as its users do. What is right is
 * not their business.
 */
package dev.ohosbackup.benchmarks;
