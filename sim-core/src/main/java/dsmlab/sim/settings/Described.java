package dsmlab.sim.settings;

import java.util.List;

/**
 * Something a user can name, list and describe: a protocol, a network, a workload. One declaration
 * gives the listing, the reference page, the validation of settings and the nearest word.
 */
public interface Described {

  /** The word that users write, in lower case with hyphens. */
  String id();

  /** One sentence that says what it is. */
  String summary();

  /** The paper, system or document it comes from, or how it is defined here. */
  String source();

  /** Its settings in the order in which they are shown. */
  List<Parameter> parameters();
}
