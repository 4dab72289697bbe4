package dsmlab.systemv.service.kdipc;

import dsmlab.systemv.service.IpcHost;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;

/** The processes of a node: their addresses and what they have elsewhere. */
final class Processes {

  private final IpcHost<KdipcMessage> host;
  private final Int2ObjectOpenHashMap<Belongings> belongings = new Int2ObjectOpenHashMap<>();

  Processes(IpcHost<KdipcMessage> host) {
    this.host = host;
  }

  Belongings of(int process) {
    return belongings.computeIfAbsent(process, _ -> new Belongings());
  }

  /** A process may use a segment of a node from now on, or may not. */
  void map(int process, int node, Mapping mapping) {
    of(process).map(node, mapping);
    switch (mapping) {
      case Mapping.Attached(long address, long bytes, boolean writable) ->
          host.attach(process, address, bytes, writable);
      case Mapping.Detached(long address) -> host.detach(process, address);
    }
  }

  /** A process has ended; what it had. */
  Belongings ended(int process) {
    Belongings had = of(process);
    belongings.remove(process);
    return had;
  }
}
