package dsmlab.workload.synchronisation;

/** A program that uses a synchronisation object wrongly; the message is a sentence for the user. */
public final class SynchronisationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SynchronisationException(Call call, String problem) {
    super(
        "process %d %s, but %s (record '%s')"
            .formatted(call.process(), call.phrase(), problem, call.text()));
  }
}
