/** What is remembered between runs: JDBC, one schema script. Never: the only place where something is kept. */
@org.jspecify.annotations.NullMarked
package vn.tonghop.store;
