/**
 * Results as files. In: a summary, or checked submissions alone. Out: CSV for machines, workbooks and pages for people, each
 * written into a folder that the caller gives. Never: computes a figure, lets text from a file become a formula, a link or markup.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.output;
