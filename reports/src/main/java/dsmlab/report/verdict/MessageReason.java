package dsmlab.report.verdict;

import dsmlab.protocol.MessageKind;
import dsmlab.report.words.Quantity;
import dsmlab.report.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains fewer messages by the kinds that were saved. */
final class MessageReason {

  /** Kinds that make up less than this share of the difference are not worth a word. */
  private static final double WORTH_SAYING = 0.1;

  private MessageReason() {}

  /** How many messages of a kind the winner saves; negative when it sends more. */
  private record Saving(String kind, double saved, boolean sendsNone) {

    String words() {
      String count = Quantity.count(Math.abs(saved));
      if (sendsNone) {
        return "no %s (%s fewer)".formatted(kind, count);
      }
      return "%s %s %s".formatted(count, saved > 0 ? "fewer" : "more", kind);
    }
  }

  static Optional<String> of(Pairing pair) {
    double difference = pair.other().mean("messages") - pair.winner().mean("messages");
    if (difference <= 0) {
      return Optional.empty();
    }
    List<Saving> savings = savings(pair, difference * WORTH_SAYING);
    List<String> fewer = words(savings.stream().filter(saving -> saving.saved() > 0));
    List<String> more = words(savings.stream().filter(saving -> saving.saved() < 0));
    return fewer.isEmpty()
        ? Optional.empty()
        : Optional.of(sentence(pair, difference, fewer, more));
  }

  private static String sentence(
      Pairing pair, double difference, List<String> fewer, List<String> more) {
    String against = more.isEmpty() ? "" : ", against " + Words.list(more);
    return "It sends %s messages fewer than %s: %s%s."
        .formatted(Quantity.count(difference), pair.other().label(), Words.list(fewer), against);
  }

  private static List<String> words(Stream<Saving> savings) {
    return savings.map(Saving::words).toList();
  }

  private static List<Saving> savings(Pairing pair, double least) {
    List<Saving> savings = new ArrayList<>();
    for (MessageKind kind : MessageKind.values()) {
      String metric = "messages." + kind.word();
      double sent = pair.winner().mean(metric);
      double saved = pair.other().mean(metric) - sent;
      if (Math.abs(saved) >= least && saved != 0) {
        savings.add(new Saving(kind.word(), saved, sent == 0));
      }
    }
    savings.sort(Comparator.comparingDouble(saving -> -Math.abs(saving.saved())));
    return savings;
  }
}
