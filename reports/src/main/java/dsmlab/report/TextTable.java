package dsmlab.report;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.report.content.Results;
import dsmlab.report.content.TerminalContent;
import dsmlab.report.part.Style;
import dsmlab.report.part.TextRenderer;
import dsmlab.scenario.ExperimentResults;
import dsmlab.sim.settings.Catalog;

/** The results of an experiment as aligned text for a terminal. */
public final class TextTable {

  /** Columns of text when the terminal's own width is unknown. */
  public static final int WIDTH = 120;

  private final Catalog<ProtocolDescriptor<?>> protocols;
  private final Style style;
  private final int width;

  /**
   * Makes tables.
   *
   * @param protocols where the promises of protocols are looked up
   * @param style whether a terminal reads it
   * @param width columns of text that no line exceeds, except where a single word does
   */
  public TextTable(Catalog<ProtocolDescriptor<?>> protocols, Style style, int width) {
    this.protocols = protocols;
    this.style = style;
    this.width = width;
  }

  /**
   * A table and the winners for each point, or a summary when there are many points; the verdict.
   *
   * @param whole what is said to hold what a summary leaves out, such as {@code out/report.html}
   */
  public String render(ExperimentResults experiment, String whole) {
    Results results = Results.of(experiment, protocols);
    return new TextRenderer(style, width).render(new TerminalContent(results).parts(whole));
  }
}
