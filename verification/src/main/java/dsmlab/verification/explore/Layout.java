package dsmlab.verification.explore;

/**
 * Where the parts of a cluster's state stand in an array of numbers: the nodes, the processes, the
 * channels, and the ledger of the values that reads must return.
 */
record Layout(int nodes, int processes) {

  int size() {
    return nodes + processes + nodes * nodes + 1;
  }

  int node(int node) {
    return node;
  }

  int process(int process) {
    return nodes + process;
  }

  int channel(int from, int to) {
    return nodes + processes + from * nodes + to;
  }

  int ledger() {
    return size() - 1;
  }
}
