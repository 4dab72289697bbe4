package dsmlab.report.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one {@link BrowserSession} of a test run, which ends with it. */
final class InBrowser implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == BrowserSession.class;
  }

  @Override
  public BrowserSession resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(InBrowser.class))
        .getOrComputeIfAbsent(
            BrowserSession.class, type -> BrowserSession.start(), BrowserSession.class);
  }
}
