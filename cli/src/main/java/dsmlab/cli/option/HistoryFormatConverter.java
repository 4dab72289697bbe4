package dsmlab.cli.option;

import dsmlab.verification.history.file.HistoryFormat;

/** Reads in which form a history is written. */
public final class HistoryFormatConverter extends WordConverter<HistoryFormat> {

  public HistoryFormatConverter() {
    super("form", HistoryFormat.values());
  }
}
