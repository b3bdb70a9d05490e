/**
 * Blank workbooks for units to fill in. In: a form, a period, the roster's units. Out: one xlsx file a unit, which says whose it
 * is, lets only figures be typed, and checks itself by the form's own rules. Never: knows a figure, states a rule that the form
 * does not, uses a function that Excel 2010, WPS and LibreOffice do not share.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.output.template;
