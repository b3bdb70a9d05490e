/**
 * The drop folder and the archive. In: a folder that people put files into. Out: {@link vn.tonghop.intake.ReceivedFile}s,
 * each archived by its content before anything else happens to it. Never: opens a file's content, remembers by path.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.intake;
