package dsmlab.checkpoint.library;

import dsmlab.checkpoint.CheckpointHost;
import dsmlab.checkpoint.library.ParallelSync.Order;

/** The node that leads {@link ParallelSync}; it is a member as well, which needs no messages. */
final class ParallelSyncCoordinator extends ParallelSync.Member {

  /** How often it asks for the counts before it gives a checkpoint up. */
  private static final int QUESTIONS_MAX = 20;

  private static final long UNKNOWN = -1;

  private long round;
  private int answers;
  private int questions;
  private long sent;
  private long received;
  private long agreed;

  ParallelSyncCoordinator(CheckpointHost<Order> host) {
    super(host);
  }

  @Override
  public void onBegin() {
    round = host.lastRound();
    host.setTimer(host.intervalPicos(), 0);
  }

  @Override
  public void onTimer(int purpose) {
    round++;
    questions = 0;
    agreed = UNKNOWN;
    expectAnswers();
    host.sendToOthers(new Order.Stop(round));
    stop(round);
  }

  private void expectAnswers() {
    answers = 0;
    sent = 0;
    received = 0;
  }

  @Override
  public void onMessage(int sender, Order message) {
    answer(message);
  }

  @Override
  void answer(Order answer) {
    switch (answer) {
      case Order.Quiet quiet -> count(quiet);
      case Order.Saved _ -> saved();
      case Order.Stop _, Order.Count _, Order.Save _, Order.Resume _ ->
          throw new IllegalStateException("node 0 is told to " + answer);
    }
  }

  private void count(Order.Quiet quiet) {
    sent += quiet.sent();
    received += quiet.received();
    answers++;
    if (answers == host.nodes()) {
      judge();
    }
  }

  private void judge() {
    boolean again = sent != received || agreed != sent;
    agreed = sent == received ? sent : UNKNOWN;
    expectAnswers();
    if (!again) {
      host.sendToOthers(new Order.Save(round));
      host.save(round, CheckpointHost.Saving.BLOCKING);
    } else if (questions < QUESTIONS_MAX) {
      questions++;
      host.sendToOthers(new Order.Count(round));
      onFrozen();
    } else {
      resume();
    }
  }

  private void saved() {
    answers++;
    if (answers == host.nodes()) {
      resume();
    }
  }

  private void resume() {
    host.sendToOthers(new Order.Resume(round));
    host.thaw();
    host.setTimer(host.intervalPicos(), 0);
  }
}
