package dsmlab.report.chart;

import java.text.DecimalFormat;
import org.apache.batik.svggen.DefaultErrorHandler;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.w3c.dom.Document;

/** How Batik makes a drawing: as by default, but with nothing that drawings share. */
final class SvgSettings extends SVGGeneratorContext {

  private static final int DECIMALS = 2;

  SvgSettings(Document document, String key) {
    super(document);
    setIDGenerator(new SvgIds(key));
    setExtensionHandler(new DefaultExtensionHandler());
    setImageHandler(new ImageHandlerBase64Encoder());
    setStyleHandler(new DefaultStyleHandler());
    setErrorHandler(new DefaultErrorHandler());
    setComment(null);
    setPrecision(DECIMALS);
    // All contexts of Batik have the same format, which only one thread may use at a time.
    decimalFormat = (DecimalFormat) decimalFormat.clone();
  }
}
