package dsmlab.cli.diagram;

/** In which form a run is drawn. */
public enum PictureForm {
  /** A space-time diagram. */
  SVG,
  /** A trace for Perfetto and chrome://tracing. */
  PERFETTO
}
