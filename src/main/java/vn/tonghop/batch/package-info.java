/** The jobs of Spring Batch: wiring, no logic. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.batch;
