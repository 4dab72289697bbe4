package dsmlab.report.diagram;

import dsmlab.protocol.MessageKind;
import java.util.Collection;
import java.util.Set;

/** The style sheet of a diagram, for light and dark pages. It stays inside the diagram. */
final class DiagramStyle {

  /** The class of the whole drawing. */
  static final String ROOT = "space-time";

  /** Answers and orders to come again, which have a broken line. */
  private static final Set<MessageKind> ANSWERS =
      Set.of(MessageKind.ACK, MessageKind.CONFIRM, MessageKind.REPLY, MessageKind.RETRY);

  private static final String SHAPES =
      """
      text{font:11px 'DejaVu Sans',Verdana,sans-serif;fill:#1f2328}
      .title{font-size:15px;font-weight:bold}.node{font-size:13px;font-weight:bold}
      .soft{fill:#57606a}.label{pointer-events:none;paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round}
      path{fill:none}.paper{fill:#fff}.row{stroke:#eaedf0}.life{stroke:#8c959f;stroke-dasharray:2 3}
      .write{fill:#34507c}.read{fill:#a3b9da}
      .fault{fill:#d4880f}.fault:hover{fill:#8f5600}.performed{fill:#d4880f;stroke:#fff}
      .timer{stroke:#57606a;stroke-dasharray:1 3;stroke-width:1.5}.alarm{fill:#57606a}
      .cut{stroke:#1f2328;stroke-width:1.2}.wrong{stroke:#cf222e;stroke-width:1.5;fill:none}
      text.wrong{fill:#cf222e;stroke:none;font-weight:bold}
      .line{stroke-width:1.5}.page .line{stroke-width:2.6}.hit{stroke:transparent;stroke-width:11}
      .lost{stroke:#cf222e;stroke-width:2}.down{fill:#cf222e;fill-opacity:.22;stroke:#cf222e}
      .message:hover .line{stroke-width:4}
      &:has(.message:hover) .message:not(:hover){opacity:.22}
      """;

  private static final String DARK_SHAPES =
      """
      text{fill:#e6e8eb}.soft{fill:#9aa4af}.label{stroke:#12161c}.paper{fill:#12161c}.row{stroke:#242a32}
      .life{stroke:#6b7682}.write{fill:#a9c2ee}.read{fill:#4f6690}.fault:hover{fill:#ffc766}
      .performed{stroke:#12161c}.timer{stroke:#9aa4af}.alarm{fill:#9aa4af}.cut{stroke:#e6e8eb}
      .wrong{stroke:#ff7b72}text.wrong{fill:#ff7b72}.lost{stroke:#ff7b72}
      .down{fill:#ff7b72;stroke:#ff7b72}
      """;

  private DiagramStyle() {}

  /** The style for some kinds of messages. */
  static String of(Collection<MessageKind> kinds) {
    StringBuilder light = new StringBuilder(scoped(SHAPES));
    StringBuilder dark = new StringBuilder(scoped(DARK_SHAPES));
    for (MessageKind kind : kinds) {
      light.append(rules(kind, KindInk.onLight(kind)));
      dark.append(rules(kind, KindInk.onDark(kind)));
      if (ANSWERS.contains(kind)) {
        light.append(".%s .%s .line{stroke-dasharray:6 3}\n".formatted(ROOT, kind.word()));
      }
    }
    return light + "@media screen and (prefers-color-scheme:dark){\n" + dark + "}\n";
  }

  private static String rules(MessageKind kind, String color) {
    String own = "." + ROOT + " ." + kind.word();
    return "%s .line{stroke:%s}%s .head{fill:%s}\n".formatted(own, color, own, color);
  }

  /** Every rule with the class of the drawing in front. */
  private static String scoped(String rules) {
    String root = "." + ROOT;
    return rules.replaceAll("(?m)(^|\\})(?=[.\\w])", "$1" + root + " ").replaceAll("(?m)^&", root);
  }
}
