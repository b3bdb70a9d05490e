/**
 * Who reports to whom. In: the roster's grid. Out: {@link vn.tonghop.orgunit.OrgUnits}, a tree by level, and which unit
 * a name means. Never: matches a name freely; what two units could mean is asked.
 */
@org.jspecify.annotations.NullMarked
package vn.tonghop.orgunit;
