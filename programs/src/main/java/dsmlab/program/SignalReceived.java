package dsmlab.program;

import dsmlab.systemv.Signal;

/**
 * A signal, thrown where the process accessed memory. A program that catches it handles the signal
 * and goes on; one that does not is killed by it.
 */
public final class SignalReceived extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Signal signal;
  private final long address;

  /** A signal because of an address. */
  public SignalReceived(Signal signal, long address) {
    super("%s at address 0x%x".formatted(signal, address));
    this.signal = signal;
    this.address = address;
  }

  /** Which. */
  public Signal signal() {
    return signal;
  }

  /** The address that was accessed. */
  public long address() {
    return address;
  }
}
