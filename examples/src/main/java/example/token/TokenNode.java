package example.token;

import dsmlab.checkpoint.CheckpointHost;
import dsmlab.checkpoint.CheckpointHost.Saving;
import dsmlab.checkpoint.CheckpointNode;
import example.token.Token.Errand;

/** What one node does when the token comes; node 0 sends it round. */
final class TokenNode implements CheckpointNode<Token> {

  private final CheckpointHost<Token> host;
  private final int roundsMax;
  private Token token = Token.first(0);

  TokenNode(CheckpointHost<Token> host, int roundsMax) {
    this.host = host;
    this.roundsMax = roundsMax;
  }

  @Override
  public void onBegin() {
    if (host.self() == 0) {
      host.setTimer(host.intervalPicos(), 0);
    }
  }

  @Override
  public void onTimer(int purpose) {
    follow(Token.first(host.lastRound() + 1));
  }

  @Override
  public void onMessage(int sender, Token arrived) {
    if (host.self() == 0) {
      comeRound(arrived);
    } else {
      follow(arrived);
    }
  }

  private void follow(Token current) {
    token = current;
    switch (current.errand()) {
      case STOP -> host.freeze();
      case SAVE -> host.save(current.checkpoint(), Saving.BLOCKING);
      case GO_ON -> {
        host.thaw();
        pass(current);
      }
    }
  }

  @Override
  public void onFrozen() {
    pass(token.counting(host.sent(), host.received()));
  }

  @Override
  public void onSaved(long checkpoint) {
    host.complete();
    pass(token);
  }

  private void pass(Token next) {
    int successor = (host.self() + 1) % host.nodes();
    if (successor == host.self()) {
      comeRound(next);
    } else {
      host.send(successor, next);
    }
  }

  /** The token has been everywhere. */
  private void comeRound(Token arrived) {
    switch (arrived.errand()) {
      case STOP -> {
        if (arrived.findsNothingUnderWay()) {
          follow(arrived.to(Errand.SAVE));
        } else {
          follow(arrived.round() < roundsMax ? arrived.again() : arrived.to(Errand.GO_ON));
        }
      }
      case SAVE -> follow(arrived.to(Errand.GO_ON));
      case GO_ON -> host.setTimer(host.intervalPicos(), 0);
    }
  }
}
