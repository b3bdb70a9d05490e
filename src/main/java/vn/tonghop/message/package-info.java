/**
 * What people are told. In: key and arguments from any room. Out: a sentence in Vietnamese or English, numbers written
 * as people write them. Never: decides what to say.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.message;
