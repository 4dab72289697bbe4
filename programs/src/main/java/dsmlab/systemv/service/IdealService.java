package dsmlab.systemv.service;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import dsmlab.systemv.Caller;
import dsmlab.systemv.Limits;
import dsmlab.systemv.SegmentMap;
import dsmlab.systemv.SystemVObjects;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One kernel for all nodes, which every one of them reaches at once: calls cost processor time and
 * nothing else. What a real service adds is seen beside it.
 */
final class IdealService implements IpcService<IdealService.NoMessage> {

  /** This service sends nothing. */
  sealed interface NoMessage extends IpcMessage {
    /** Stands for all messages: there is none. */
    record Never() implements NoMessage {
      @Override
      public String word() {
        return "never";
      }
    }
  }

  static final IpcDescriptor<NoMessage> DESCRIPTOR =
      new IpcDescriptor<>(
          "ideal",
          "All System V objects stand beside the memory: a call costs processor time, no message,"
              + " and takes effect at once everywhere.",
          "the lower bound for every service",
          List.of(Parameter.duration("call", "1us", "Processor time of a call.")),
          List.of(),
          List.of("call"),
          List.of(),
          IdealService::new);

  private final Map<Integer, IpcHost<NoMessage>> hosts = new TreeMap<>();
  private final SystemVObjects objects =
      new SystemVObjects(Limits.LINUX, new Everywhere(), this::answered);
  private final long callPicos;

  private IdealService(Settings settings) {
    this.callPicos = settings.picos("call");
  }

  @Override
  public IpcNode<NoMessage> node(IpcHost<NoMessage> host) {
    hosts.put(host.self(), host);
    return new Node(host);
  }

  @Override
  public boolean reachesAllAtOnce() {
    return true;
  }

  private IpcHost<NoMessage> hostOf(int process) {
    IpcHost<NoMessage> any = Objects.requireNonNull(hosts.get(0));
    return Objects.requireNonNull(hosts.get(any.nodeOf(process)));
  }

  private void answered(int process, Answer answer) {
    hostOf(process).answer(process, answer);
  }

  /** The memory of all nodes. */
  private final class Everywhere implements SegmentMap {
    @Override
    public long place(int creator, long bytes) {
      return hostOf(creator).place(bytes);
    }

    @Override
    public void attach(int process, long address, long bytes, boolean writable) {
      hostOf(process).attach(process, address, bytes, writable);
    }

    @Override
    public void detach(int process, long address) {
      hostOf(process).detach(process, address);
    }
  }

  /** The service of one node. */
  private final class Node implements IpcNode<NoMessage> {

    private final IpcHost<NoMessage> host;

    Node(IpcHost<NoMessage> host) {
      this.host = host;
    }

    @Override
    public void onCall(int process, Call call) {
      host.spend("call", callPicos);
      objects.call(new Caller(process, host.user(process)), call);
    }

    @Override
    public void onExit(int process) {
      objects.exit(process);
    }

    @Override
    public void onMessage(int sender, NoMessage message) {
      throw new IllegalStateException("node %d sent %s".formatted(sender, message));
    }

    @Override
    public Optional<String> waitingFor(int process) {
      return objects.waitingFor(process);
    }
  }
}
