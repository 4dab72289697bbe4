package dsmlab.machine;

import dsmlab.machine.OpenFault.Waiting;
import dsmlab.protocol.Access;
import dsmlab.protocol.PageFacts;
import dsmlab.sim.settings.Units;
import java.util.ArrayList;
import java.util.List;

/** Who waits for a page and for whom, in sentences for a reader who looks for the reason. */
final class WaitingList {

  private final List<Node<?>> nodes;
  private final long page;

  WaitingList(List<Node<?>> nodes, long page) {
    this.nodes = nodes;
    this.page = page;
  }

  /** A sentence for each process that waits, then what is known of the page; or nothing. */
  String text() {
    List<String> sentences = new ArrayList<>();
    for (Node<?> node : nodes) {
      node.waiting(page).forEach(waiting -> sentences.add(sentence(node, waiting)));
    }
    if (sentences.isEmpty()) {
      return "";
    }
    nodes.forEach(node -> addOwner(node, sentences));
    return String.join("; ", sentences);
  }

  private String sentence(Node<?> node, Waiting waiting) {
    int hint = node.facts(page).probOwner();
    String whom = hint == PageFacts.NOBODY || hint == node.self() ? "" : " for node " + hint;
    return "process %d of node %d waits since %s to %s page %d%s"
        .formatted(
            waiting.process(),
            node.self(),
            Units.durationText(waiting.startPicos()),
            waiting.reference().access() == Access.READ ? "read" : "write",
            page,
            whom);
  }

  private void addOwner(Node<?> node, List<String> sentences) {
    PageFacts facts = node.facts(page);
    if (facts.owner()) {
      sentences.add(
          "node %d owns page %d%s"
              .formatted(
                  node.self(), page, facts.quiet() ? "" : " and waits for something itself"));
    }
    if (facts.managedOwner() != PageFacts.NOBODY) {
      sentences.add(
          "its manager, node %d, takes node %d for the owner%s"
              .formatted(
                  node.self(), facts.managedOwner(), facts.quiet() ? "" : " and serves a request"));
    }
  }
}
