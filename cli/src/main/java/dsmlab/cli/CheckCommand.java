package dsmlab.cli;

import dsmlab.cli.answer.ExitCode;
import dsmlab.cli.check.CheckedCase;
import dsmlab.cli.check.CounterexampleScript;
import dsmlab.cli.check.ExplorationTable;
import dsmlab.cli.check.ScriptDrawing;
import dsmlab.cli.option.FileConverter;
import dsmlab.cli.option.InitialOwnerConverter;
import dsmlab.cli.option.OpsConverter;
import dsmlab.cli.option.PagesConverter;
import dsmlab.cli.option.ProtocolSelection;
import dsmlab.cli.option.SmallNodesConverter;
import dsmlab.cli.option.StatesConverter;
import dsmlab.machine.InitialOwner;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.explore.Counterexample;
import dsmlab.verification.explore.Exploration;
import dsmlab.verification.explore.ExploredCase;
import dsmlab.verification.explore.Explorer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dsmlab check}: every order of steps and deliveries of a small case. */
@Command(
    name = "check",
    description =
        "Explores every order of steps and deliveries of a small case, and shows how a promise is"
            + " broken when one is.")
final class CheckCommand implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--protocol",
      paramLabel = "ID,..|all",
      description = "The protocols; all when not given.")
  private ProtocolSelection protocols;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      converter = SmallNodesConverter.class,
      description = "How many nodes, with a process each; 3 when not given.")
  private int nodes = 3;

  @Option(
      names = "--pages",
      paramLabel = "N",
      converter = PagesConverter.class,
      description = "How many pages; 1 when not given.")
  private int pages = 1;

  @Option(
      names = "--ops",
      paramLabel = "N",
      converter = OpsConverter.class,
      description = "How many reads or writes each process performs; 2 when not given.")
  private int references = 2;

  @Option(
      names = "--initial-owner",
      paramLabel = "node0|home",
      converter = InitialOwnerConverter.class,
      description = "Who owns a page at first: node 0 (default), or node (page mod nodes).")
  private InitialOwner initialOwner = InitialOwner.NODE0;

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description = "A setting of the protocol; may be given several times.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--unordered",
      description = "Let messages between two nodes overtake each other.")
  private boolean unordered;

  @Option(
      names = "--no-reductions",
      description = "Visit every state under all names of its nodes and by all ways.")
  private boolean withoutReductions;

  @Option(
      names = "--states",
      paramLabel = "N",
      converter = StatesConverter.class,
      description = "Give up after so many states; 20000000 when not given.")
  private int statesMax = StatesConverter.DEFAULT;

  @Option(
      names = "--diagram",
      paramLabel = "FILE.svg",
      converter = FileConverter.class,
      description = "Draw how a promise is broken, the last one if several are.")
  private @Nullable Path diagram;

  CheckCommand(Session session) {
    this.session = session;
    this.protocols = ProtocolSelection.all(session.catalogs().protocols());
  }

  @Override
  public Integer call() {
    CheckedCase.requireSettings(protocols.protocols(), settings);
    ExplorationTable table = new ExplorationTable(session.results());
    int code = ExitCode.DONE;
    for (ProtocolDescriptor<?> protocol : protocols.protocols()) {
      code = Math.max(code, check(protocol, table));
    }
    return code;
  }

  private int check(ProtocolDescriptor<?> protocol, ExplorationTable table) {
    long startNanos = System.nanoTime();
    Exploration exploration = Explorer.explore(protocol, explored());
    table.add(protocol.id(), exploration, System.nanoTime() - startNanos);
    Counterexample counterexample = exploration.counterexample();
    if (counterexample != null) {
      show(new CounterexampleScript(protocol, explored(), counterexample));
    }
    return switch (exploration.verdict()) {
      case HOLDS -> ExitCode.DONE;
      case BUDGET_SPENT -> ExitCode.FAILED;
      case VIOLATED -> ExitCode.PROMISE_BROKEN;
    };
  }

  private void show(CounterexampleScript script) {
    session.results().print(script);
    if (diagram != null) {
      Path place = session.surroundings().workingDirectory().resolve(diagram);
      Counterexample counterexample = script.counterexample();
      ScriptDrawing.write(
          place, script.cluster(), counterexample.steps(), counterexample.sentence());
    }
  }

  private ExploredCase explored() {
    return new ExploredCase(
        nodes,
        pages,
        references,
        settings,
        initialOwner == InitialOwner.HOME,
        !unordered,
        !withoutReductions,
        statesMax);
  }
}
