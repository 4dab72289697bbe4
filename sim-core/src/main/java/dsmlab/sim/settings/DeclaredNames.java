package dsmlab.sim.settings;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How declared things and their parameters may be called, so that users can write them. */
public final class DeclaredNames {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern PARAMETER = Pattern.compile("[a-z][A-Za-z0-9]*");

  private DeclaredNames() {}

  /** Whether a text is an id: lower-case words joined by hyphens. */
  public static boolean isId(@Nullable String text) {
    return text != null && ID.matcher(text).matches();
  }

  /** Whether a text names a parameter: one word, in which others may begin with capitals. */
  public static boolean isParameter(@Nullable String text) {
    return text != null && PARAMETER.matcher(text).matches();
  }
}
