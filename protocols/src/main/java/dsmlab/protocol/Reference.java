package dsmlab.protocol;

/**
 * One reference of a program to one page.
 *
 * @param address the first byte
 * @param bytes how many, all inside one page
 * @param access {@link Access#READ}, or {@link Access#WRITE} for stores and atomic operations
 * @param value what a store writes; zero for loads and where values are not carried
 */
public record Reference(long address, int bytes, Access access, long value) {}
