package dsmlab.report.html;

/** The rank of a heading inside a section of the page. */
public enum Heading {
  H3,
  H4,
  H5;

  /** The rank of headings below one of this rank. */
  public Heading next() {
    return this == H3 ? H4 : H5;
  }
}
