/**
 * A form's rules, proved. In: a {@link vn.tonghop.form.Form}. Out: a {@link vn.tonghop.editing.proof.Proof}: rules that
 * contradict each other, that never report, that others make needless, that fail their own examples; and what could not
 * be decided. Reasons in exact rational numbers over whole figures of at least 0; whatever it reports is proved, whatever
 * it cannot prove it says so. Never: opens a file, changes a rule, guesses.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.editing.proof;
