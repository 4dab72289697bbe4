package dsmlab.report.part;

import java.util.List;

/** A piece of a report, free of any format. All texts are plain: renderers escape them. */
public sealed interface Part {

  /** A titled part with parts of its own. */
  record Section(String title, List<Part> parts) implements Part {
    public Section {
      parts = List.copyOf(parts);
    }
  }

  /** Parts that a reader may want to skip; a page folds them. */
  record Fold(String title, List<Part> parts) implements Part {
    public Fold {
      parts = List.copyOf(parts);
    }
  }

  /** A few sentences. */
  record Paragraph(String text) implements Part {}

  /** A list whose items begin with a word that stands out. */
  record Items(List<Item> items) implements Part {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * One item of a list or one fact.
   *
   * @param texts its paragraphs
   * @param note what may be said more quietly, such as reasons; may be empty
   */
  record Item(String lead, List<String> texts, String note) {

    public Item {
      texts = List.copyOf(texts);
    }

    /** An item of one paragraph. */
    public Item(String lead, String text) {
      this(lead, List.of(text), "");
    }
  }

  /** Pairs of a word and what it stands for. */
  record Facts(List<Item> items) implements Part {
    public Facts {
      items = List.copyOf(items);
    }
  }

  /** Charts side by side. */
  record Gallery(List<Figure> figures) implements Part {
    public Gallery {
      figures = List.copyOf(figures);
    }
  }

  /** A text whose lines are kept, such as a file. */
  record Listing(String title, String text) implements Part {}

  /**
   * A chart that stands in a file of its own.
   *
   * @param file its name below {@code charts}, without ending
   * @param caption what is seen
   * @param description the same for those who do not see it
   */
  record Figure(String file, String caption, String description) implements Part {}

  /** Rows of figures, see {@link Table}. */
  record Grid(Table table) implements Part {}
}
