package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import org.junit.jupiter.api.Test;

final class EnvelopesTest {

  private record Note(long page, MessageKind kind) implements Message {}

  private static final Message FIRST = new Note(3, MessageKind.REQUEST);
  private static final Message SECOND = new Note(4, MessageKind.PAGE);

  @Test
  void emptyEnvelopeCarriesTheNextMessage() {
    Envelopes envelopes = new Envelopes(false);
    Envelope envelope = envelopes.with(1, FIRST, 0);
    envelopes.emptied(envelope);
    assertThat(envelopes.with(2, SECOND, 1)).isSameAs(envelope);
    assertThat(envelope.sender()).isEqualTo(2);
    assertThat(envelope.message()).isEqualTo(SECOND);
    assertThat(envelope.page()).isEqualTo(4);
    assertThat(envelope.kind()).isEqualTo(MessageKind.PAGE);
    assertThat(envelope.carriesPage()).isTrue();
    assertThat(envelope.sequence()).isEqualTo(1);
  }

  @Test
  void envelopeOnItsWayIsLeftAlone() {
    Envelopes envelopes = new Envelopes(false);
    Envelope envelope = envelopes.with(1, FIRST, 0);
    assertThat(envelopes.with(2, SECOND, 1)).isNotSameAs(envelope);
  }

  @Test
  void envelopeOfSeveralReceiversIsNotUsedAgain() {
    Envelopes envelopes = new Envelopes(false);
    Envelope shared = envelopes.shared(1, FIRST, 0);
    envelopes.emptied(shared);
    assertThat(envelopes.with(2, SECOND, 1)).isNotSameAs(shared);
  }

  @Test
  void keptEnvelopesAreNotUsedAgain() {
    Envelopes envelopes = new Envelopes(true);
    Envelope kept = envelopes.with(1, FIRST, 0);
    envelopes.emptied(kept);
    assertThat(envelopes.with(2, SECOND, 1)).isNotSameAs(kept);
  }
}
