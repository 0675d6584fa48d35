/**
 * The reports: what people read about a run.
 *
 * <p>Who lives here: {@link dev.ohosbackup.reports.AllureReport}, which turns the results of a run into Allure results and
 * one HTML file, and {@link dev.ohosbackup.reports.CoveragePage}, which shows them in the order of the documents. They may
 * call the results, journal and catalogue of the suite, and Allure. What a verdict is and how it was reached is not their
 * business.
 */
package dev.ohosbackup.reports;
