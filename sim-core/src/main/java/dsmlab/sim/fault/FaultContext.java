package dsmlab.sim.fault;

import java.util.function.BooleanSupplier;

/**
 * A plan in a run.
 *
 * @param effects where it is counted which of its entries take effect
 * @param over whether all processes have ended: nothing goes wrong any more
 */
public record FaultContext(FaultPlan plan, PlanEffects effects, BooleanSupplier over) {}
