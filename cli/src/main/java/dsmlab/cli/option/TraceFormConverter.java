package dsmlab.cli.option;

import dsmlab.workload.trace.TraceForm;

/** Reads in which form a trace is written. */
public final class TraceFormConverter extends WordConverter<TraceForm> {

  public TraceFormConverter() {
    super("form", TraceForm.values());
  }
}
