package dsmlab.verification.history.file;

import tools.jackson.core.io.JsonStringEncoder;

/** Texts in quotation marks, as JSON and EDN both read them. */
final class Quoted {

  private Quoted() {}

  static String text(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }
}
