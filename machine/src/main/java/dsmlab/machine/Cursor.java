package dsmlab.machine;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;

/**
 * Where a stream of records stands. A reference over several pages is one reference per page, in
 * ascending order; the cursor stands at one of them.
 */
final class Cursor {

  private static final byte READ = Operation.READ.code();
  private static final byte ATOMIC = Operation.ATOMIC.code();
  private static final byte WRITE = Operation.WRITE.code();

  /** The records at hand; the innermost loop walks over them. */
  final RecordBatch batch;

  /** The present record, and the first address of its reference to the present page. */
  int index;

  long address;

  private final RecordSource source;
  private long endAddress;

  Cursor(RecordSource source) {
    this.source = source;
    this.batch = new RecordBatch(source.batchRecords());
  }

  /** Goes to the first record, or to the one after a finished batch; false at the end. */
  boolean atRecord() {
    if (index < batch.size) {
      return true;
    }
    index = 0;
    if (!source.fill(batch)) {
      batch.size = 0;
      return false;
    }
    enter();
    return true;
  }

  private void enter() {
    address = batch.subject[index];
    endAddress = address + batch.argument[index];
  }

  boolean atReference() {
    byte operation = batch.operation[index];
    return operation == READ || operation == WRITE || operation == ATOMIC;
  }

  Operation operation() {
    return Operation.of(batch.operation[index]);
  }

  int process() {
    return batch.process[index];
  }

  /** The synchronisation object. */
  long subject() {
    return batch.subject[index];
  }

  int argument() {
    return batch.argument[index];
  }

  /** The first address of the reference to the present page. */
  long address() {
    return address;
  }

  Access access() {
    return batch.operation[index] == READ ? Access.READ : Access.WRITE;
  }

  /** The reference to the present page. */
  Reference reference(long pageEnd, long value) {
    int bytes = (int) Math.min(endAddress - address, pageEnd - address);
    Access access = access();
    return new Reference(address, bytes, access, access == Access.WRITE ? value : 0);
  }

  /** Goes on after the reference to the present page: to the next page or the next record. */
  void nextPage(long pageEnd) {
    // both may be 2^63, which no long holds
    if (endAddress - pageEnd > 0) {
      address = pageEnd;
    } else {
      nextRecord();
    }
  }

  /** Goes to a record at hand, or behind the last, and to an address of its reference. */
  void moveTo(int record, long inRecord) {
    index = record;
    if (index < batch.size) {
      enter();
      address = inRecord;
    }
  }

  void nextRecord() {
    index++;
    if (index < batch.size) {
      enter();
    }
  }
}
