package dsmlab.workload.summary;

import static dsmlab.workload.Operation.ATOMIC;
import static dsmlab.workload.Operation.READ;
import static dsmlab.workload.Operation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.workload.Operation;
import org.junit.jupiter.api.Test;

class SharingPatternTest {

  private static final int PAGE = 256;

  private final PageProfiles pages = new PageProfiles(PAGE);

  @Test
  void aPageOfOneProcessIsPrivate() {
    access(2, WRITE, 0);
    access(2, READ, 8);
    expect(SharingPattern.PRIVATE);
  }

  @Test
  void aPageThatManyOnlyReadIsReadShared() {
    access(0, READ, 0);
    access(1, READ, 0);
    expect(SharingPattern.READ_SHARED);
  }

  @Test
  void writesBeforeTheSecondProcessComesAreInitialisation() {
    access(0, WRITE, 0);
    access(0, READ, 0);
    access(1, READ, 0);
    access(0, READ, 0);
    expect(SharingPattern.READ_SHARED);
  }

  @Test
  void processesThatWriteTheirOwnWordsShareFalsely() {
    access(0, WRITE, 0);
    access(1, WRITE, 8);
    access(0, READ, 0);
    access(2, READ, 16);
    expect(SharingPattern.FALSELY_SHARED);
  }

  @Test
  void aWordThatAllReadDoesNotEndFalseSharing() {
    access(0, READ, 16);
    access(1, READ, 16);
    access(2, READ, 16);
    access(1, WRITE, 8);
    expect(SharingPattern.FALSELY_SHARED);
    access(0, WRITE, 16);
    expect(SharingPattern.WRITE_SHARED);
  }

  @Test
  void readingAWordThatAnotherWroteWhileAloneIsTrueSharing() {
    access(0, WRITE, 248);
    access(1, WRITE, 0);
    expect(SharingPattern.FALSELY_SHARED);
    access(1, READ, 248);
    expect(SharingPattern.WRITE_SHARED);
  }

  @Test
  void onePageWithOneWriterAndOtherReadersIsProducerConsumer() {
    access(0, WRITE, 0);
    access(1, READ, 0);
    access(0, WRITE, 0);
    access(2, READ, 0);
    expect(SharingPattern.PRODUCER_CONSUMER);
  }

  @Test
  void readThenWriteInTurnIsMigratory() {
    for (int visit = 0; visit < 8; visit++) {
      access(visit % 3, READ, 0);
      access(visit % 3, WRITE, 0);
    }
    expect(SharingPattern.MIGRATORY);
  }

  @Test
  void atomicsInTurnAreMigratory() {
    access(0, ATOMIC, 0);
    access(1, ATOMIC, 0);
    expect(SharingPattern.MIGRATORY);
  }

  @Test
  void threeOfFourVisitsMakeAPageMigratoryAndTwoDoNot() {
    for (int visit = 0; visit < 3; visit++) {
      access(visit % 2, ATOMIC, 0);
    }
    access(1, READ, 0);
    expect(SharingPattern.MIGRATORY);
    access(0, WRITE, 0);
    expect(SharingPattern.WRITE_SHARED);
  }

  @Test
  void blindWritesOfOneWordAreWriteShared() {
    access(0, WRITE, 0);
    access(1, WRITE, 0);
    access(0, WRITE, 0);
    expect(SharingPattern.WRITE_SHARED);
  }

  private void access(int process, Operation operation, long address) {
    pages.access(process, operation, address, 8);
  }

  private void expect(SharingPattern pattern) {
    assertThat(pages.patterns().get(pattern).pages()).as(pattern.id()).isEqualTo(1);
  }
}
