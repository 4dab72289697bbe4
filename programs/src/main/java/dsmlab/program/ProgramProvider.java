package dsmlab.program;

import java.util.List;

/**
 * What a jar of one's own offers. The jar names its providers, which have a public constructor
 * without arguments, in {@code META-INF/services/dsmlab.program.ProgramProvider}.
 */
public interface ProgramProvider {

  /** The programs in the order of listings; the same at every call. */
  List<ProgramDescriptor> programs();
}
