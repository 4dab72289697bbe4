package dsmlab.protocol.chronicle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Keeps a part of a chronicle, of bounded length: its beginning or its end. */
public final class ChronicleKeeper implements Chronicler {

  private final Selection selection;
  private final Part part;
  private final int occurrencesMax;
  private final Opening opening = new Opening();
  private final ArrayDeque<Occurrence> kept = new ArrayDeque<>();
  private long startsAt;
  private long later;

  /** What is kept where there is too much. */
  public enum Part {
    BEGINNING,
    END
  }

  /** Keeps at most so many occurrences of a part of a run. */
  public ChronicleKeeper(Selection selection, Part part, int occurrencesMax) {
    this.selection = selection;
    this.part = part;
    this.occurrencesMax = occurrencesMax;
    this.startsAt = selection.from();
  }

  @Override
  public void record(Occurrence occurrence) {
    if (!selection.isAbout(occurrence)) {
      return;
    }
    if (occurrence.at() < selection.from()) {
      opening.pass(occurrence);
    } else if (occurrence.at() > selection.to()) {
      later++;
    } else {
      keep(occurrence);
    }
  }

  private void keep(Occurrence occurrence) {
    if (part == Part.BEGINNING && kept.size() >= occurrencesMax) {
      later++;
      return;
    }
    kept.add(occurrence);
    if (kept.size() > occurrencesMax) {
      opening.pass(kept.remove());
      startsAt = kept.element().at();
    }
  }

  /** What has been kept. */
  public Chronicle chronicle(String title, int nodes, Clock clock) {
    List<Occurrence> all = new ArrayList<>(opening.at(startsAt));
    all.addAll(kept);
    Chronicle.Omission omitted = new Chronicle.Omission(opening.passed(), startsAt, later);
    return new Chronicle(title, nodes, clock, all, omitted);
  }
}
