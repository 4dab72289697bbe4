package dsmlab.cli;

import dsmlab.cli.answer.ExitCode;
import dsmlab.cli.option.ProtocolSelection;
import dsmlab.cli.option.RunsConverter;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.ProtocolContract;
import dsmlab.verification.ProtocolContract.Clause;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dsmlab contract}: what every protocol must do, whatever its idea. */
@Command(
    name = "contract",
    description = "Tests whether protocols do what every protocol must, and says what they do not.")
final class ContractCommand implements Callable<Integer> {

  private static final int RUNS = 200;

  private final Session session;

  @Option(
      names = "--protocol",
      paramLabel = "ID,..|all",
      description = "The protocols; all when not given.")
  private ProtocolSelection protocols;

  @Option(
      names = "--runs",
      paramLabel = "N",
      converter = RunsConverter.class,
      description = "How many random runs are tried of each kind; 200 when not given.")
  private int runs = RUNS;

  ContractCommand(Session session) {
    this.session = session;
    this.protocols = ProtocolSelection.all(session.catalogs().protocols());
  }

  @Override
  public Integer call() {
    boolean kept = true;
    for (ProtocolDescriptor<?> protocol : protocols.protocols()) {
      session.results().println(protocol.id());
      for (Clause clause : ProtocolContract.of(protocol, runs)) {
        kept &= check(clause);
      }
    }
    return kept ? ExitCode.DONE : ExitCode.PROMISE_BROKEN;
  }

  /** What is wrong follows its clause, since a person reads both together. */
  private boolean check(Clause clause) {
    PrintWriter results = session.results();
    try {
      clause.check().run();
      results.println("  yes  " + clause.name());
      return true;
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError broken) {
      results.println("  NO   " + clause.name());
      String text = broken.getMessage() == null ? broken.toString() : broken.getMessage();
      text.lines().forEach(line -> results.println("       " + line));
      return false;
    }
  }
}
