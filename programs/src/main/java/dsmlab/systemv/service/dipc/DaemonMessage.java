package dsmlab.systemv.service.dipc;

import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import dsmlab.systemv.Errno;
import dsmlab.systemv.service.IpcMessage;

/**
 * What the daemons of two machines send each other; the sources do not name their messages. All
 * messages of an exchange bear the number that the machine gave it which began it.
 */
sealed interface DaemonMessage extends IpcMessage {

  /** What a control message says besides its header, an estimate. */
  int CONTROL_BYTES = 16;

  /** The number of the exchange. */
  long exchange();

  @Override
  default int extraBytes() {
    return CONTROL_BYTES;
  }

  /** Begins an exchange. */
  sealed interface Opening extends DaemonMessage {}

  /** Ends an exchange, or answers within it, at the machine that began it. */
  sealed interface Answering extends DaemonMessage {}

  /** TCP: the connection of an exchange is asked for. */
  record Connect(long exchange) implements Opening {
    @Override
    public String word() {
      return "connect";
    }

    @Override
    public int extraBytes() {
      return 0;
    }
  }

  /** TCP: the connection is there. */
  record Accepted(long exchange) implements Answering {
    @Override
    public String word() {
      return "accepted";
    }

    @Override
    public int extraBytes() {
      return 0;
    }
  }

  /** The machine does not hear the sender, or its daemon does not run. */
  record Refused(long exchange, Errno errno) implements Answering {
    @Override
    public String word() {
      return "refused";
    }
  }

  /** An employer has a call performed at the owner of an object. */
  record Request(long exchange, int process, String user, Call call) implements Opening {
    @Override
    public String word() {
      return "request";
    }

    @Override
    public int extraBytes() {
      return CONTROL_BYTES + Calls.bytes(call);
    }
  }

  /** A worker has performed a call. */
  record Reply(long exchange, Outcome outcome) implements Answering {
    @Override
    public String word() {
      return "reply";
    }

    @Override
    public int extraBytes() {
      return switch (outcome.answer()) {
        case Answer.Received(var message) -> CONTROL_BYTES + message.bytes();
        case Answer.Values(var values) -> CONTROL_BYTES + Integer.BYTES * values.size();
        case Answer.Told _ -> CONTROL_BYTES + CONTROL_BYTES;
        case Answer.Value _, Answer.Failed _ -> CONTROL_BYTES;
      };
    }
  }

  /**
   * An employer asks the referee for a key.
   *
   * @param creates whether the object is to be made if there is none
   * @param exclusive whether it must not be there
   */
  record Lookup(long exchange, Key key, boolean creates, boolean exclusive) implements Opening {
    @Override
    public String word() {
      return "lookup";
    }
  }

  /** The referee tells who has the object of a key, or who is to make it: the asker itself. */
  record Found(long exchange, int owner, boolean makes) implements Answering {
    @Override
    public String word() {
      return "found";
    }
  }

  /** The referee finds that a lookup must fail. */
  record NotFound(long exchange, Errno errno) implements Answering {
    @Override
    public String word() {
      return "found";
    }
  }

  /** The machine that was to make an object tells the referee whether it has. */
  record Registration(long exchange, Key key, boolean made) implements DaemonMessage {
    @Override
    public String word() {
      return "registration";
    }
  }

  /** The owner tells the referee that nobody is to find an object any more. */
  record Removal(long exchange, Key key) implements Opening {
    @Override
    public String word() {
      return "removal";
    }
  }

  /** A machine tells an owner that a process has ended which left something there. */
  record Exit(long exchange, int process) implements Opening {
    @Override
    public String word() {
      return "exit";
    }
  }

  /** An employer asks whether its worker still waits. */
  record Probe(long exchange, int process, long request) implements Opening {
    @Override
    public String word() {
      return "probe";
    }
  }

  /** Whether the worker still waits. */
  record Waiting(long exchange, long request, boolean waits) implements Answering {
    @Override
    public String word() {
      return "waiting";
    }
  }

  /** An owner asks whether a process is still there, and waits for the answer of a request. */
  record Check(long exchange, int process, long request) implements Opening {
    @Override
    public String word() {
      return "check";
    }
  }

  /** Whether the process is there and waits. */
  record Present(long exchange, long request, boolean lives, boolean waits) implements Answering {
    @Override
    public String word() {
      return "present";
    }
  }
}
