package dev.ohosbackup.selftest.kill;

/**
 * Why a requirement is red.
 *
 * @param reason what the first check that failed expected and saw
 * @param asked  the requirement that this check is about: another one, where it only stands on the red one
 */
record Red(String reason, String asked) {}
