package dsmlab.protocol;

import java.util.List;

/**
 * What a jar of one's own offers. The jar names its providers, which have a public constructor
 * without arguments, in {@code META-INF/services/dsmlab.protocol.ProtocolProvider}.
 */
public interface ProtocolProvider {

  /** The protocols in the order of listings; the same at every call. */
  List<ProtocolDescriptor<?>> protocols();
}
