package dsmlab.machine;

import dsmlab.workload.Operation;

/**
 * What a process asked of one word, and what it got. A reference over several words is one for
 * each; what another node performed brings back its first word only, so that loads of the others
 * are not told and atomic operations count as stores there.
 *
 * @param operation {@link Operation#READ}, {@link Operation#WRITE} or {@link Operation#ATOMIC}
 * @param word the number of the 8-byte word
 * @param read what a load or an atomic operation has found there; zero for a store
 * @param written what a store or an atomic operation has put there; zero for a load
 * @param callPicos when the process made the reference
 * @param returnPicos when it had been performed
 */
public record WordReference(
    int process,
    Operation operation,
    long word,
    long read,
    long written,
    long callPicos,
    long returnPicos) {}
