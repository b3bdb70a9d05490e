/**
 * A disk that fails when it is told to. {@link vn.tonghop.faults.FaultyFileSystemProvider} stands before another file
 * system, counts what changes it, and lets an operation fail, halts the JVM at it or writes it down.
 */
package vn.tonghop.faults;
