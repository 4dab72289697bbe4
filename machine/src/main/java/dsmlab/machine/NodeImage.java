package dsmlab.machine;

import dsmlab.checkpoint.Checkpoint;
import java.util.List;

/**
 * A checkpoint of a node: its processes, and as much of its pages as tells what saving them costs.
 */
final class NodeImage {

  private final Checkpoint facts;
  private final List<ProcessImage> processes;
  private final long bytes;
  private final long beganPicos;
  private final long clockPicos;
  private long channelBytes;
  private boolean stable;
  private boolean complete;

  NodeImage(
      Checkpoint facts,
      List<ProcessImage> processes,
      long bytes,
      long beganPicos,
      long clockPicos) {
    this.facts = facts;
    this.processes = List.copyOf(processes);
    this.bytes = bytes;
    this.beganPicos = beganPicos;
    this.clockPicos = clockPicos;
  }

  Checkpoint facts() {
    return facts;
  }

  /** The processes of the node, in their order. */
  List<ProcessImage> processes() {
    return processes;
  }

  /** What is written, channel states included. */
  long bytes() {
    return bytes + channelBytes;
  }

  long channelBytes() {
    return channelBytes;
  }

  /** When the algorithm began with it. */
  long beganPicos() {
    return beganPicos;
  }

  /** What the clock of the services showed. */
  long clockPicos() {
    return clockPicos;
  }

  void addChannel(int messageBytes) {
    channelBytes += messageBytes;
  }

  /** It is on stable storage. */
  void stabilise() {
    stable = true;
  }

  /** Nothing is added to it any more. */
  void complete() {
    complete = true;
  }

  /** Whether a machine can go back to it. */
  boolean isUsable() {
    return stable && complete;
  }
}
