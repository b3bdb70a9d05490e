/** The doors for people and scripts: commands, options, exit codes. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.cli;
