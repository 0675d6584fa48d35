/**
 * The vocabulary of the scenarios: each step shape in English and in Chinese, listed in {@code features/VOCABULARY.md}.
 *
 * <p>Who lives here: the step classes and {@code Parameters} for Cucumber, {@code Scene}, what a scenario has come to,
 * and {@code StepNotes}, which writes steps into the journal. They may call {@code bench} and the product API. What is
 * required is not their business: the scenario's tag says it.
 */
package dev.ohosbackup.suite.steps;
