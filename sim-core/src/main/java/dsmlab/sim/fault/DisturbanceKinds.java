package dsmlab.sim.fault;

import dsmlab.sim.fault.Disturbance.Crash;
import dsmlab.sim.fault.Disturbance.Delay;
import dsmlab.sim.fault.Disturbance.Duplication;
import dsmlab.sim.fault.Disturbance.Loss;
import dsmlab.sim.fault.Disturbance.Partition;
import dsmlab.sim.fault.Disturbance.RandomCrashes;
import dsmlab.sim.fault.Disturbance.Reordering;
import dsmlab.sim.fault.Disturbance.Slowness;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The kinds of entries that a plan can have. */
public final class DisturbanceKinds {

  private static final String DEFINITION = "definition";
  private static final String PROBABILITY = "probability";
  private static final String BETWEEN = "between";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String DELAY = "delay";
  private static final String SPREAD = "spread";
  private static final String LATER = "later";
  private static final String GROUPS = "groups";
  private static final String AT = "at";
  private static final String HEAL = "heal";
  private static final String NODE = "node";
  private static final String NODES = "nodes";
  private static final String RESTART = "restart";
  private static final String MEAN = "every";
  private static final String DOWNTIME = "downtime";
  private static final String MOST = "most";
  private static final String FACTOR = "factor";

  private static final Catalog<DisturbanceDescriptor> CATALOG =
      new Catalog<>(
          "fault",
          List.of(
              loss(),
              duplication(),
              reordering(),
              delay(),
              partition(),
              crash(),
              randomCrashes(),
              slow()));

  private DisturbanceKinds() {}

  /** All kinds. */
  public static Catalog<DisturbanceDescriptor> catalog() {
    return CATALOG;
  }

  private static DisturbanceDescriptor loss() {
    return new DisturbanceDescriptor(
        "loss",
        "Packets vanish at random.",
        DEFINITION,
        ofPackets(),
        settings -> new Loss(settings.number(PROBABILITY), area(settings)));
  }

  private static DisturbanceDescriptor duplication() {
    return new DisturbanceDescriptor(
        "duplication",
        "Packets arrive twice at random.",
        DEFINITION,
        ofPackets(Parameter.duration(LATER, "0", "How long after the first the second arrives.")),
        settings ->
            new Duplication(settings.number(PROBABILITY), settings.picos(LATER), area(settings)));
  }

  private static DisturbanceDescriptor reordering() {
    return new DisturbanceDescriptor(
        "reordering",
        "Packets are held back at random, and later ones may overtake them.",
        DEFINITION,
        ofPackets(
            required(
                DELAY,
                Parameter.Type.DURATION,
                "How long at most they are held back; the time is drawn evenly.")),
        settings ->
            new Reordering(settings.number(PROBABILITY), settings.picos(DELAY), area(settings)));
  }

  private static DisturbanceDescriptor delay() {
    return new DisturbanceDescriptor(
        "delay",
        "Packets are late at random, but stay in order.",
        DEFINITION,
        ofPackets(
            required(DELAY, Parameter.Type.DURATION, "The mean of the time that is added."),
            Parameter.choice(
                SPREAD,
                List.of("constant", "uniform", "exponential"),
                "How the time is drawn around its mean.")),
        settings ->
            new Delay(
                settings.number(PROBABILITY),
                settings.picos(DELAY),
                Spread.valueOf(settings.text(SPREAD).toUpperCase(Locale.ROOT)),
                area(settings)));
  }

  private static DisturbanceDescriptor partition() {
    return new DisturbanceDescriptor(
        "partition",
        "The network falls into parts that do not reach each other.",
        DEFINITION,
        List.of(
            required(
                GROUPS,
                Parameter.Type.LIST,
                "The parts, as lists of nodes; nodes in none are one more part."),
            Parameter.duration(AT, "0", "When it begins."),
            Parameter.duration(HEAL, "0", "When it ends; 0 for never.")),
        settings ->
            new Partition(
                NodeGroups.groups(GROUPS, settings.text(GROUPS)),
                Window.of(settings.picos(AT), settings.picos(HEAL), HEAL)));
  }

  private static DisturbanceDescriptor crash() {
    return new DisturbanceDescriptor(
        "crash",
        "A node stops and loses its memory; its processes end.",
        "fail-stop; Schlichting and Schneider, ACM TOCS 1(3), 1983",
        List.of(
            required(NODE, Parameter.Type.INTEGER, "Which node."),
            required(AT, Parameter.Type.DURATION, "When it stops."),
            Parameter.duration(
                RESTART, "0", "When it is back, without memory and processes; 0 for never.")),
        settings ->
            new Crash(
                settings.integer(NODE),
                Window.of(settings.picos(AT), settings.picos(RESTART), RESTART)));
  }

  private static DisturbanceDescriptor randomCrashes() {
    return new DisturbanceDescriptor(
        "random-crashes",
        "Nodes stop and lose their memory at random times.",
        "fail-stop with exponential lifetimes",
        List.of(
            required(MEAN, Parameter.Type.DURATION, "The mean lifetime of each node."),
            Parameter.duration(
                DOWNTIME, "0", "How long a node is down; 0 when it never comes back."),
            Parameter.integer(MOST, 1, 1, 10_000, "How many crashes there are at most."),
            nodes(NODES, "Which nodes may crash; all when not given.")),
        settings ->
            new RandomCrashes(
                NodeGroups.nodes(NODES, settings.text(NODES)),
                settings.picos(MEAN),
                settings.picos(DOWNTIME),
                settings.integer(MOST)));
  }

  private static DisturbanceDescriptor slow() {
    return new DisturbanceDescriptor(
        "slow",
        "The processor of a node takes longer for everything.",
        DEFINITION,
        List.of(
            required(NODE, Parameter.Type.INTEGER, "Which node."),
            Parameter.number(FACTOR, "10", 1, 1e6, "How many times as long."),
            Parameter.duration(FROM, "0", "When it begins."),
            Parameter.duration(TO, "0", "When it ends; 0 for never.")),
        settings ->
            new Slowness(settings.integer(NODE), settings.number(FACTOR), window(settings)));
  }

  private static List<Parameter> ofPackets(Parameter... own) {
    List<Parameter> all = new ArrayList<>();
    all.add(
        new Parameter(
            PROBABILITY,
            Parameter.Type.NUMBER,
            null,
            "The share of the packets that are meant, such as 1%.",
            List.of(),
            0,
            1));
    all.addAll(List.of(own));
    all.add(
        nodes(BETWEEN, "Only packets between these nodes, such as [0, 3]; all when not given."));
    all.add(Parameter.duration(FROM, "0", "When it begins."));
    all.add(Parameter.duration(TO, "0", "When it ends; 0 for never."));
    return all;
  }

  private static Parameter nodes(String name, String description) {
    return new Parameter(name, Parameter.Type.LIST, "", description, List.of(), 0);
  }

  private static Parameter required(String name, Parameter.Type type, String description) {
    return new Parameter(name, type, null, description, List.of(), 0);
  }

  private static Area area(Settings settings) {
    return new Area(NodeGroups.nodes(BETWEEN, settings.text(BETWEEN)), window(settings));
  }

  private static Window window(Settings settings) {
    return Window.of(settings.picos(FROM), settings.picos(TO), TO);
  }
}
