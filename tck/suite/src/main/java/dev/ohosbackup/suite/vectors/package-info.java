/**
 * Checks written as JSON: ranges, argument forms, refusals, shapes of JSON texts; one line each.
 *
 * <p>Who lives here: {@link dev.ohosbackup.suite.vectors.VectorEngine}, a test engine of the JUnit Platform, and what it
 * needs to read a vector and carry it out. It may call {@code bench}, {@code catalogue} and the product API. A vector's form is described by
 * {@code fixtures/schemas/vectors.schema.json}; what does not fit into a line is not its business.
 */
package dev.ohosbackup.suite.vectors;
