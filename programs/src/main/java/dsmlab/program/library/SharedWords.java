package dsmlab.program.library;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static dsmlab.systemv.SystemV.IPC_RMID;

import dsmlab.program.ProcessView;

/** A segment of 8-byte words that all processes of a program have attached. */
final class SharedWords {

  private static final int MODE = 0666;

  private final ProcessView process;
  private final int id;
  private final long address;

  private SharedWords(ProcessView process, int id) {
    this.process = process;
    this.id = id;
    this.address = process.shmat(id, 0, 0);
  }

  /** Attaches the segment with a key; whoever comes first makes it, with zeros. */
  static SharedWords attach(ProcessView process, int key, long words) {
    int id = process.shmget(key, Math.max(1, words) * Long.BYTES, IPC_CREAT | IPC_DIPC | MODE);
    return new SharedWords(process, id);
  }

  long word(long index) {
    return process.loadLong(at(index));
  }

  void word(long index, long value) {
    process.storeLong(at(index), value);
  }

  double number(long index) {
    return process.loadDouble(at(index));
  }

  void number(long index, double value) {
    process.storeDouble(at(index), value);
  }

  /** Adds to a word; nobody else may do so at the same time. */
  void add(long index, long more) {
    word(index, word(index) + more);
  }

  private long at(long index) {
    return address + index * Long.BYTES;
  }

  /** All processes have done with it: the first removes it. */
  void release() {
    process.barrier();
    process.shmdt(address);
    if (process.index() == 0) {
      process.shmctl(id, IPC_RMID);
    }
  }
}
