package dev.ohosbackup.simulator.service;

import java.util.Optional;

/**
 * A bundle that a client wants restored.
 *
 * @param bundleName the application
 * @param info       what the client says about it, as JSON text
 */
public record RestoreRequest(String bundleName, Optional<String> info) {}
