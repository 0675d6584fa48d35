/**
 * The catalogue: what the two documents require, each requirement with its document, line, level and class.
 *
 * <p>Who lives here: {@link dev.ohosbackup.suite.catalogue.Catalogue}, read from the fixtures; what the documents hold as
 * tables is generated from their extract, what they hold as prose is written by hand. It calls nobody. How a requirement
 * is checked is not its business.
 */
package dev.ohosbackup.suite.catalogue;
