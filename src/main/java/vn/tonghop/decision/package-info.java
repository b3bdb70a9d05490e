/**
 * What people decided. In: the answers that stand in returned sheets and in commands. Out: decisions, each about a unit,
 * period and figure, never about an address in a file. Never: decides, or changes a figure by itself.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.decision;
