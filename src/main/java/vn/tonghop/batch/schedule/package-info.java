/**
 * When a job is due: the night by the clock on the wall, the look into the inbox by day. Times come in and go out; what is
 * done at a time is handed in by whoever starts the schedule.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.batch.schedule;
