package dsmlab.workload.trace;

import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordLanes;
import java.util.ArrayList;
import java.util.List;

/**
 * A pass over a program of which every node has a file of its own. Nobody recorded how the nodes
 * took turns, so they do it record by record, node 0 first; a node whose file ends is left out.
 */
final class NodeFiles implements TraceStream {

  private final List<TraceReader> readers = new ArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private int next;

  private NodeFiles() {}

  /** Opens all files. */
  static NodeFiles open(TraceSource source) {
    NodeFiles files = new NodeFiles();
    try {
      for (int node = 0; node < source.files().size(); node++) {
        files.add(source.openNode(node));
      }
      return files;
    } catch (TraceException e) {
      files.close();
      throw e;
    }
  }

  private void add(TraceReader reader) {
    turns.add(new Turn(readers.size(), reader));
    readers.add(reader);
  }

  @Override
  public int processes() {
    return readers.size();
  }

  @Override
  public List<TraceReading> readings() {
    return readers.stream().map(TraceReader::reading).toList();
  }

  @Override
  public boolean isOpen() {
    return !turns.isEmpty();
  }

  @Override
  public boolean deal(RecordLanes lanes) {
    int dealt = 0;
    while (!turns.isEmpty() && dealt < RecordBatch.CAPACITY) {
      if (turns.get(next).take(lanes)) {
        next++;
        dealt++;
      } else {
        turns.remove(next);
      }
      next = next < turns.size() ? next : 0;
    }
    return dealt > 0;
  }

  @Override
  public void close() {
    turns.clear();
    readers.forEach(TraceReader::close);
  }

  /** What has been read ahead of one node's file. */
  private static final class Turn {

    private final int node;
    private final TraceReader reader;
    private final RecordBatch ahead = new RecordBatch();
    private int taken;

    Turn(int node, TraceReader reader) {
      this.node = node;
      this.reader = reader;
    }

    boolean take(RecordLanes lanes) {
      if (taken == ahead.size) {
        taken = 0;
        if (!reader.fill(ahead)) {
          return false;
        }
      }
      lanes
          .lane(node)
          .add(ahead.operation[taken], node, ahead.subject[taken], ahead.argument[taken]);
      taken++;
      return true;
    }
  }
}
