package dsmlab.verification.broken;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.explore.Exploration;
import dsmlab.verification.explore.Explorer;
import dsmlab.verification.fuzz.Finding;
import dsmlab.verification.fuzz.Fuzzer;
import dsmlab.verification.litmus.AllowedOutcomes;
import dsmlab.verification.litmus.LitmusRun;
import dsmlab.verification.litmus.LitmusTest;
import java.util.List;
import java.util.Optional;

/**
 * What each tester says of a broken protocol.
 *
 * @param finding the first run of the random tester that failed, of those with seeds from 1
 * @param litmus the first litmus test that failed, and how
 */
record Catch(
    BrokenProtocol broken,
    Exploration exploration,
    Optional<Finding> finding,
    Optional<String> litmus) {

  private static final int SEEDS_MAX = 200;
  private static final int STATES_MAX = 200_000;

  static Catch of(BrokenProtocol broken) {
    ProtocolDescriptor<?> descriptor = broken.descriptor();
    return new Catch(
        broken,
        Explorer.explore(descriptor, broken.explored().with(broken.settings())),
        finding(descriptor),
        litmus(descriptor, broken));
  }

  private static Optional<Finding> finding(ProtocolDescriptor<?> descriptor) {
    Fuzzer fuzzer = new Fuzzer(descriptor);
    Optional<Finding> found = Optional.empty();
    for (long seed = 1; seed <= SEEDS_MAX && found.isEmpty(); seed++) {
      found = fuzzer.run(seed);
    }
    return found;
  }

  private static Optional<String> litmus(ProtocolDescriptor<?> descriptor, BrokenProtocol broken) {
    for (boolean onePage : List.of(false, true)) {
      for (LitmusTest test : SmallLitmusTests.all()) {
        Optional<String> failure = litmus(descriptor, broken, test, onePage);
        if (failure.isPresent()) {
          return failure;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> litmus(
      ProtocolDescriptor<?> descriptor, BrokenProtocol broken, LitmusTest test, boolean onePage) {
    LitmusRun.Result result =
        LitmusRun.of(test, descriptor, broken.settings(), onePage, STATES_MAX);
    AllowedOutcomes allowed = AllowedOutcomes.of(test, descriptor.promise()).orElseThrow();
    Optional<String> outside =
        result.outcomes().stream()
            .filter(outcome -> !allowed.contains(outcome))
            .findFirst()
            .map(outcome -> "reaches " + outcome);
    Optional<String> failure =
        Optional.ofNullable(result.exploration().counterexample())
            .map(example -> example.sentence());
    return outside
        .or(() -> failure)
        .map(how -> test.name() + (onePage ? ", one page: " : ": ") + how);
  }
}
