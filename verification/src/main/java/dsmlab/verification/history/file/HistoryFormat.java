package dsmlab.verification.history.file;

import dsmlab.verification.history.History;
import java.io.IOException;
import java.io.Writer;

/** How histories are written. */
public enum HistoryFormat {
  /** One JSON object for each operation; what dsmlab reads. */
  JSONL {
    @Override
    void write(History history, Writer writer) throws IOException {
      JsonLines.write(history, writer);
    }
  },

  /** One map for each call and each return, in the order of time: what Knossos reads. */
  EDN {
    @Override
    void write(History history, Writer writer) throws IOException {
      Edn.write(history, writer);
    }
  };

  /** The format that a file's name asks for; JSON lines unless it ends in {@code .edn}. */
  public static HistoryFormat ofName(String name) {
    return name.matches("(?s).*\\.edn(\\.gz|\\.zst)?") ? EDN : JSONL;
  }

  abstract void write(History history, Writer writer) throws IOException;
}
