package dev.ohosbackup.simulator.service;

import dev.ohosbackup.api.File;
import java.util.function.BooleanSupplier;

/**
 * A file on its way to the client. Its descriptors belong to the service until the client has heard of them.
 *
 * @param file     what is offered
 * @param standing whether the offer still stands when the client comes to hear of it
 * @param withdraw closes the descriptors of an offer that does not
 */
public record Offer(File file, BooleanSupplier standing, Runnable withdraw) {}
