package dsmlab.report.chart;

import org.apache.batik.svggen.SVGIDGenerator;

/** Numbers the ids of a drawing behind its name, so that several drawings can stand in one page. */
final class SvgIds extends SVGIDGenerator {

  private final String name;
  private int count;

  SvgIds(String name) {
    this.name = name;
  }

  @Override
  public String generateID(String prefix) {
    count++;
    return name + "-" + prefix + count;
  }
}
