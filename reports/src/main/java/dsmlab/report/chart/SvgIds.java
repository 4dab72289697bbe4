package dsmlab.report.chart;

import org.apache.batik.svggen.SVGIDGenerator;

/** Numbers the ids of a drawing behind its key, so that several drawings can stand in one page. */
final class SvgIds extends SVGIDGenerator {

  private final String key;
  private int count;

  SvgIds(String key) {
    this.key = key;
  }

  @Override
  public String generateID(String prefix) {
    count++;
    return key + "-" + prefix + count;
  }
}
