/** Results as files. In: a summary. Out: workbooks, CSV and pages that people and machines read. Never: computes a figure. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.output;
