package vn.tonghop.store;

/**
 * The version of the program that remembers.
 *
 * @param setsAside what another version remembered is a file of ours, which can be set aside; else its tables are dropped
 */
public record ProgramVersion(String text, boolean setsAside) {}
