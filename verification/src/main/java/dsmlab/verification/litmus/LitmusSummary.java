package dsmlab.verification.litmus;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.verification.explore.Exploration.Verdict;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a collection of tests has shown of one protocol.
 *
 * @param tests how many were run
 * @param judged how many of them the promised model says something of
 * @param outcomes how many final states can be reached, over all tests
 * @param outside how many of them the promise does not allow
 * @param allowed how many final states the promise allows, over the judged tests
 * @param reached how many of those can be reached
 * @param broken in how many tests the protocol failed, waited for ever or broke an invariant
 * @param unfinished how many tests have more states than were to be visited
 */
public record LitmusSummary(
    int tests,
    int judged,
    long outcomes,
    long outside,
    long allowed,
    long reached,
    int broken,
    int unfinished) {

  /** Of no test. */
  public static final LitmusSummary NONE = new LitmusSummary(0, 0, 0, 0, 0, 0, 0, 0);

  /** With one more test. */
  public LitmusSummary with(LitmusTest test, ConsistencyModel promise, LitmusRun.Result result) {
    Optional<AllowedOutcomes> model = AllowedOutcomes.of(test, promise);
    long within = model.map(allowed -> within(allowed, result)).orElse(0L);
    return new LitmusSummary(
        tests + 1,
        judged + (model.isPresent() ? 1 : 0),
        outcomes + result.outcomes().size(),
        outside + model.map(allowed -> outside(allowed, result)).orElse(0L),
        allowed + model.map(AllowedOutcomes::count).orElse(0L),
        reached + within,
        broken + (result.exploration().verdict() == Verdict.VIOLATED ? 1 : 0),
        unfinished + (result.exploration().verdict() == Verdict.BUDGET_SPENT ? 1 : 0));
  }

  private static long outside(AllowedOutcomes allowed, LitmusRun.Result result) {
    return result.outcomes().stream().filter(outcome -> !allowed.contains(outcome)).count();
  }

  private static long within(AllowedOutcomes allowed, LitmusRun.Result result) {
    return result.outcomes().stream()
        .filter(allowed::contains)
        .map(allowed::seenBy)
        .collect(Collectors.toSet())
        .size();
  }
}
