package dsmlab.verification.history.file;

import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryEntry;
import dsmlab.verification.history.OperationKind;
import java.io.IOException;
import java.io.Writer;

/** Writes one JSON object for each operation. */
final class JsonLines {

  private JsonLines() {}

  static void write(History history, Writer writer) throws IOException {
    for (int operation = 0; operation < history.size(); operation++) {
      writer.write(line(history.entry(operation)));
    }
  }

  private static String line(HistoryEntry entry) {
    StringBuilder line = new StringBuilder(128);
    line.append("{\"process\":").append(entry.process());
    line.append(",\"kind\":\"").append(entry.kind().word());
    line.append("\",\"location\":").append(Quoted.text(entry.location()));
    if (entry.kind() == OperationKind.ATOMIC) {
      line.append(",\"read\":").append(entry.read());
    }
    long value = entry.kind() == OperationKind.READ ? entry.read() : entry.written();
    line.append(",\"value\":").append(value);
    line.append(",\"call\":").append(entry.callPicos());
    return line.append(",\"return\":").append(entry.returnPicos()).append("}\n").toString();
  }
}
