package dsmlab.protocol;

/**
 * The contents of a page as messages carry them; opaque to protocols. Hosts that do not carry
 * values use {@link #NONE}.
 */
public interface PageContents {

  /** Contents where values are not carried. */
  PageContents NONE = new PageContents() {};
}
