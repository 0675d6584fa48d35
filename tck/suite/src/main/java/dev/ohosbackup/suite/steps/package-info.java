/**
 * The vocabulary of the scenarios: each step in English and in Chinese.
 *
 * <p>Who lives here: step classes for Cucumber, and {@code Scene}, what a scenario has come to. They may call {@code
 * bench} and the product API. Steps do not decide what is required; the scenario's tag does.
 */
package dev.ohosbackup.suite.steps;
