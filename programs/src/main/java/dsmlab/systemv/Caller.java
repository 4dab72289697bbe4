package dsmlab.systemv;

/**
 * Who calls.
 *
 * @param process the number of the process among those of the program
 * @param user its login name
 */
public record Caller(int process, String user) {}
