package dsmlab.verification.fuzz;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.script.ClusterShape;
import dsmlab.verification.script.Command;
import dsmlab.verification.script.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a case: few nodes, pages and words, so that conflicts and false sharing abound. Every write
 * has a value of its own.
 */
final class CaseDraw {

  private static final int NODES_MAX = 5;
  private static final int PROCESSES_PER_NODE_MAX = 3;
  private static final int REFERENCES_MAX = 8;
  private static final int PAGES_MAX = 3;
  private static final int WORDS_MAX = 2;
  private static final int HOT_PERCENT = 40;

  private final Draws draws;
  private final int nodes;
  private final int pages;
  private final int words;
  private final int writesPercent;
  private final int hotPercent;
  private final Place hot;
  private long written;

  private CaseDraw(Draws draws) {
    this.draws = draws;
    this.nodes = draws.between(2, NODES_MAX);
    this.pages = draws.between(1, PAGES_MAX);
    this.words = draws.between(1, WORDS_MAX);
    this.writesPercent = draws.between(10, 90);
    this.hotPercent = draws.percent(HOT_PERCENT) ? draws.between(50, 100) : 0;
    this.hot = place();
  }

  /** Draws a case of a protocol. */
  static ScheduleCase of(ProtocolDescriptor<?> protocol, Draws draws, long seed) {
    return new CaseDraw(draws).draw(protocol, seed);
  }

  private ScheduleCase draw(ProtocolDescriptor<?> protocol, long seed) {
    ClusterShape shape =
        new ClusterShape(
            nodes,
            draws.oneOf(ClusterShape.NODE0, ClusterShape.HOME, "node" + (nodes - 1)),
            draws.percent(50),
            draws.percent(50),
            new RandomOptions(draws).of(protocol.parameters()));
    return new ScheduleCase(protocol, shape, programs(), mood(), seed);
  }

  /** Half of the schedules are mean. */
  private Mood mood() {
    return draws.oneOf(
        Mood.EVEN,
        Mood.EVEN,
        Mood.CALM,
        Mood.CROWDED,
        Mood.STARVED_CHANNELS,
        Mood.STARVED_CHANNELS,
        Mood.PRIORITIES,
        Mood.PRIORITIES);
  }

  private List<Program> programs() {
    int perNode = draws.between(1, PROCESSES_PER_NODE_MAX);
    int longest = draws.between(1, REFERENCES_MAX);
    List<Program> programs = new ArrayList<>();
    for (int process = 0; process < nodes * perNode; process++) {
      programs.add(program(process % nodes, draws.between(1, longest)));
    }
    return programs;
  }

  private Program program(int node, int references) {
    List<Command> some = new ArrayList<>();
    for (int left = references; left > 0; left--) {
      some.add(reference(node));
    }
    return new Program(some);
  }

  private Command reference(int node) {
    Place place = draws.percent(hotPercent) ? hot : place();
    return draws.percent(writesPercent)
        ? new Command.Write(node, place, ++written)
        : new Command.Read(node, place);
  }

  private Place place() {
    return new Place(draws.between(0, pages - 1), draws.between(0, words - 1));
  }
}
