package dsmlab.verification.script;

import dsmlab.protocol.Message;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.testing.Channel;
import dsmlab.protocol.testing.MessageText;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster;
import dsmlab.protocol.testing.TestCluster.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.BiFunction;

/** What can be seen of a cluster when it stands still. */
final class Sight {

  private final TestCluster<?> cluster;

  Sight(TestCluster<?> cluster) {
    this.cluster = cluster;
  }

  /** Rights, copies and waiting references of some pages. */
  List<String> state(List<Long> pages) {
    return eachPlace(pages, this::state);
  }

  /** What the nodes believe about some pages. */
  List<String> facts(List<Long> pages) {
    return eachPlace(pages, (node, page) -> facts(cluster.facts(node, page)));
  }

  private List<String> eachPlace(List<Long> pages, BiFunction<Integer, Long, String> text) {
    List<String> lines = new ArrayList<>();
    for (long page : pages) {
      for (int node = 0; node < cluster.nodes(); node++) {
        lines.add("p%d at node %d: %s".formatted(page, node, text.apply(node, page)));
      }
    }
    return lines;
  }

  private String state(int node, long page) {
    String access = cluster.access(node, page).name().toLowerCase(Locale.ROOT);
    StringJoiner text = new StringJoiner(", ");
    text.add(access.equals("none") ? access : access + " " + cluster.copy(node, page));
    for (Operation waiting : cluster.waiting(node, page)) {
      text.add(waiting.what() + " waits");
    }
    return text.toString();
  }

  private static String facts(PageFacts facts) {
    StringJoiner text = new StringJoiner(", ");
    if (facts.owner()) {
      text.add("owner");
    }
    if (!facts.copySet().isEmpty()) {
      text.add("copy set " + facts.copySet());
    }
    if (facts.probOwner() != PageFacts.NOBODY) {
      text.add("probOwner " + facts.probOwner());
    }
    if (facts.managedOwner() != PageFacts.NOBODY) {
      text.add("as manager knows owner " + facts.managedOwner());
    }
    text.add(facts.quiet() ? "quiet" : "busy");
    return text.toString();
  }

  /** Messages that have not arrived, each with its channel, and timers that have not come. */
  List<String> inFlight() {
    List<String> lines = new ArrayList<>();
    for (Channel channel : cluster.channels()) {
      for (Message message : cluster.inFlight(channel.from(), channel.to())) {
        lines.add(channel + " " + MessageText.of(message));
      }
    }
    for (Timer timer : cluster.timers()) {
      lines.add(
          "timer %d for p%d at node %d".formatted(timer.purpose(), timer.page(), timer.node()));
    }
    return lines.isEmpty() ? List.of("nothing") : lines;
  }
}
