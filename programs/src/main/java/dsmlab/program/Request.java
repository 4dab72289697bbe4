package dsmlab.program;

import dsmlab.systemv.Call;
import dsmlab.vgroup.GroupCall;

/** What a process wants next, which stops it until it is answered. */
public sealed interface Request {

  /** To load from memory; answered by a word with the bits. */
  record Load(long address, int bytes) implements Request {}

  /** To store into memory. */
  record Store(long address, int bytes, long value) implements Request {}

  /** To compute for some time. */
  record Compute(long picos) implements Request {}

  /** To wait for all processes. */
  record Barrier() implements Request {}

  /** To know the time; answered by a word with the picoseconds. */
  record Clock() implements Request {}

  /** To call the system; answered by a {@link Response.Called}. */
  record SystemCall(Call call) implements Request {}

  /** To call the V kernel; answered by a {@link Response.KernelAnswered}. */
  record KernelCall(GroupCall call) implements Request {}

  /** To end with a result: there is no answer. */
  record Ended(Object result) implements Request {}

  /** To end because of a signal that it did not handle: there is no answer. */
  record Killed(SignalReceived signal) implements Request {}

  /** To end because it has thrown what it should not have: there is no answer. */
  record Failed(ProgramFailure failure) implements Request {}
}
