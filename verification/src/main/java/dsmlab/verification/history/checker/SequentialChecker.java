package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import java.util.stream.IntStream;

/**
 * Sequential consistency: there is one order of all operations that respects the order of each
 * process. Leslie Lamport, How to Make a Multiprocessor Computer That Correctly Executes
 * Multiprocess Programs, IEEE Transactions on Computers 28(9), 1979. To decide it is NP-complete
 * even where every write is known that a read returns (Gibbons and Korach 1997), so this is a
 * search. What looks easy is tried without preparation; else {@link ForcedOrder} first finds what
 * every order has in common.
 */
final class SequentialChecker implements Checker {

  private static final long STEPS_PER_OPERATION = 3;

  @Override
  public Finding check(History history, Budget budget) {
    ReadsFrom readsFrom = new ReadsFrom(history);
    if (readsFrom.impossible().length > 0) {
      return Finding.violatedBy(readsFrom.impossible()[0]);
    }
    Budget little = budget.share(STEPS_PER_OPERATION * history.size());
    Answer answer = search(history, readsFrom, Precedence.NONE, little);
    if (answer == Answer.UNKNOWN) {
      answer = searchPrepared(history, readsFrom, budget);
    }
    return Finding.of(answer, history);
  }

  private static Answer searchPrepared(History history, ReadsFrom readsFrom, Budget budget) {
    if (!ForcedOrder.fits(history)) {
      return Answer.UNKNOWN;
    }
    ForcedOrder forced = new ForcedOrder(history, new WritesByProcess(history), budget);
    Answer answer = complete(forced, history, readsFrom);
    return answer == Answer.VALID ? search(history, readsFrom, forced, budget) : answer;
  }

  private static Answer search(
      History history, ReadsFrom readsFrom, Precedence forced, Budget budget) {
    return new OrderSearch(history, readsFrom, false, forced, budget).run();
  }

  private static Answer complete(ForcedOrder forced, History history, ReadsFrom readsFrom) {
    int[] sources = readsFrom.sources();
    int[] reads =
        IntStream.range(0, history.size())
            .filter(read -> history.reads(read) && sources[read] != ReadsFrom.SEVERAL)
            .toArray();
    for (int read : reads) {
      if (sources[read] >= 0) {
        forced.add(sources[read], read);
      }
    }
    return forced.complete(reads, sources, true);
  }
}
