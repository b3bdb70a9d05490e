package vn.tonghop.store;

/** The version of the program that remembers; what another one remembered is set aside. */
public record ProgramVersion(String text) {}
