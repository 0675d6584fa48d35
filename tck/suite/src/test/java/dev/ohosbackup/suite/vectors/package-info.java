/**
 * Tests of the vector engine and of the vectors that are shipped.
 *
 * <p>Who lives here: tests, and an implementation just large enough to be judged. They call {@code vectors}, {@code bench}
 * and {@code catalogue}. Whether an implementation conforms is not their business.
 */
package dev.ohosbackup.suite.vectors;
