/**
 * What an appendix form is. In: grids (CSV files or the sheets of one workbook) with the columns of {@code tables},
 * {@code elements}, {@code rules} and {@code parameters}. Out: a {@link vn.tonghop.form.Form}, or every mistake in it
 * with its cell. Never: opens a file, knows one campaign.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.form;
