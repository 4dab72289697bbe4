package dsmlab.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanEffectsTest {

  private static Disturbance loss(double probability) {
    return new Disturbance.Loss(probability, Area.EVERYWHERE);
  }

  @Test
  void whatNeverTookEffectIsIdle() {
    PlanEffects effects = new PlanEffects(new FaultPlan(List.of(loss(0.1), loss(0.2))));
    effects.count(1);

    assertThat(effects.idle()).containsExactly(loss(0.1));
  }

  @Test
  void whatCannotHappenIsNotMissed() {
    assertThat(new PlanEffects(new FaultPlan(List.of(loss(0)))).idle()).isEmpty();
  }
}
