package example.token;

import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.checkpoint.CheckpointProvider;
import dsmlab.sim.settings.Parameter;
import java.util.List;

/** Offers {@link TokenSync} to dsmlab. */
public final class TokenProvider implements CheckpointProvider {

  @Override
  public List<CheckpointDescriptor<?>> checkpoints() {
    return List.of(
        new CheckpointDescriptor<Token>(
            "token-sync",
            "A token stops all nodes and lets one after the other save itself.",
            "the example of write-a-checkpoint.md",
            List.of(
                Parameter.integer(
                    "rounds", 20, 2, 1000, "After how many rounds it is given up to stop them.")),
            settings -> new TokenSync(settings.integer("rounds"))));
  }
}
