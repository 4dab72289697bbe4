package dsmlab.report.content;

/**
 * How the results came about, as far as they do not tell it themselves.
 *
 * @param version the version of dsmlab
 * @param command the command that gives the same results again
 */
public record Provenance(String version, String command) {}
