package dsmlab.systemv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A kernel for tests: calls by process, and the answers as they come. */
final class Kernel {

  private static final List<String> USERS = List.of("alice", "alice", "bob", "root");

  private final Map<Integer, Answer> answers = new HashMap<>();
  private final List<Integer> order = new ArrayList<>();
  private final List<String> attachments = new ArrayList<>();
  private long nextAddress = 0x1000;
  private final SystemVObjects objects;

  Kernel() {
    this(Limits.LINUX);
  }

  Kernel(Limits limits) {
    this.objects =
        new SystemVObjects(
            limits,
            new Addresses(),
            (process, answer) -> {
              answers.put(process, answer);
              order.add(process);
            });
  }

  private final class Addresses implements SegmentMap {
    @Override
    public long place(int creator, long bytes) {
      long address = nextAddress;
      nextAddress += bytes + 0x1000;
      return address;
    }

    @Override
    public void attach(int process, long address, long bytes, boolean writable) {
      attachments.add("%d:%x%s".formatted(process, address, writable ? "w" : "r"));
    }

    @Override
    public void detach(int process, long address) {
      attachments.removeIf(text -> text.startsWith("%d:%x".formatted(process, address)));
    }
  }

  /** What processes have attached. */
  List<String> attachments() {
    return attachments;
  }

  /** The processes whose calls have ended, in that order. */
  List<Integer> order() {
    return order;
  }

  /** A process of which every call must end at once. */
  SystemVCalls process(int process) {
    return call -> {
      begin(process, call);
      return end(process);
    };
  }

  /** Process 0 and 1 are alice, 2 is bob, 3 is root. */
  void begin(int process, Call call) {
    answers.remove(process);
    objects.call(new Caller(process, USERS.get(process)), call);
  }

  /** A semop that may wait. */
  void semop(int process, int id, Sembuf... operations) {
    begin(process, new Call.Semop(id, List.of(operations)));
  }

  boolean waits(int process) {
    return !answers.containsKey(process);
  }

  Answer end(int process) {
    Answer answer = answers.remove(process);
    if (answer == null) {
      throw new AssertionError("process %d waits".formatted(process));
    }
    return answer;
  }

  void exit(int process) {
    objects.exit(process);
  }

  String waitingFor(int process) {
    return objects.waitingFor(process).orElse("nothing");
  }
}
