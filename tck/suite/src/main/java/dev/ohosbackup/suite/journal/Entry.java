package dev.ohosbackup.suite.journal;

import java.time.Duration;

/**
 * One line of the journal.
 *
 * @param sequence its place in the total order, from 0
 * @param device   the number of the device it happened on, from 1; 0 for a remark about none
 * @param at       how long after the opening of that device, by the device's clock
 * @param event    what happened
 */
public record Entry(long sequence, int device, Duration at, Event event) {}
