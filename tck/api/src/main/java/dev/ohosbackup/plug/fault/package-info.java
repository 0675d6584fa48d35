/**
 * Faults as data: what goes wrong, when, and which time.
 *
 * <p>Who lives here: {@link dev.ohosbackup.plug.fault.Fault}, a {@link dev.ohosbackup.plug.fault.Mishap} in a {@link
 * dev.ohosbackup.plug.fault.Phase} by a {@link dev.ohosbackup.plug.fault.Trigger}, and its form as fields, which JSON,
 * Gherkin and code share. It calls nobody. Making a fault happen is the business of a test bench that claims {@link
 * dev.ohosbackup.plug.Capability#FAULTS}.
 */
package dev.ohosbackup.plug.fault;
