package dsmlab.program.library;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static dsmlab.systemv.SystemV.IPC_RMID;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.Msgbuf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A bank that must never lose a cent: accounts in shared memory, a semaphore for each, of which a
 * transfer takes two at once, and a message queue through which tellers report to the first
 * process.
 */
final class Bank implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "bank",
          "Tellers move money between accounts under two semaphores at once and report by message;"
              + " at the end not a cent may be missing.",
          "dsmlab, with all three parts of System V",
          List.of(
              Parameter.integer("accounts", 32, 2, 1024, "Accounts of the bank."),
              Parameter.integer("transfers", 50, 0, "Transfers of each process."),
              Parameter.integer("accountWords", 16, 1, "8-byte words between two accounts."),
              Parameter.duration("transfer", "50us", "Time to check one transfer.")),
          Bank::new);

  private static final int KEY = 0x6261;
  private static final int MODE = 0666;
  private static final long REPORT = 1;
  private static final int REPORT_BYTES_MAX = 64;
  private static final long OPENING_CENTS = 10_000;

  private final int accounts;
  private final int transfers;
  private final int accountWords;
  private final long transferPicos;

  private Bank(Settings settings) {
    this.accounts = settings.integer("accounts");
    this.transfers = settings.integer("transfers");
    this.accountWords = settings.integer("accountWords");
    this.transferPicos = settings.picos("transfer");
  }

  @Override
  public Object run(ProcessView process) {
    SharedWords balances = SharedWords.attach(process, KEY, (long) accounts * accountWords);
    int reports = process.msgget(KEY, IPC_CREAT | IPC_DIPC | MODE);
    if (process.index() == 0) {
      open(balances);
    }
    Mutexes mutexes = Mutexes.open(process, KEY, accounts);
    long moved = transferAll(process, balances, mutexes);
    byte[] report = Long.toString(moved).getBytes(StandardCharsets.US_ASCII);
    process.msgsnd(reports, new Msgbuf(REPORT, report), 0);
    process.barrier();
    Object result = process.index() == 0 ? audit(process, balances, reports) : NOTHING;
    mutexes.release();
    balances.release();
    return result;
  }

  private void open(SharedWords balances) {
    for (int account = 0; account < accounts; account++) {
      balances.word((long) account * accountWords, OPENING_CENTS);
    }
  }

  private long transferAll(ProcessView process, SharedWords balances, Mutexes mutexes) {
    RandomGenerator random = process.random("transfers");
    long moved = 0;
    for (int i = 0; i < transfers; i++) {
      int from = random.nextInt(accounts);
      int to = (from + 1 + random.nextInt(accounts - 1)) % accounts;
      long wanted = 1L + random.nextInt(100);
      mutexes.lock(from, to);
      long cents = Math.min(wanted, balances.word((long) from * accountWords));
      process.computePicos(transferPicos);
      balances.add((long) from * accountWords, -cents);
      balances.add((long) to * accountWords, cents);
      mutexes.unlock(from, to);
      moved++;
    }
    return moved;
  }

  private String audit(ProcessView process, SharedWords balances, int reports) {
    long moved = 0;
    for (int teller = 0; teller < process.processes(); teller++) {
      moved += Long.parseLong(process.msgrcv(reports, REPORT_BYTES_MAX, REPORT, 0).string());
    }
    process.msgctl(reports, IPC_RMID);
    long cents = 0;
    for (int account = 0; account < accounts; account++) {
      cents += balances.word((long) account * accountWords);
    }
    return statement(cents, moved);
  }

  private static String statement(long cents, long moved) {
    return "%d cents after %d transfers".formatted(cents, moved);
  }

  @Override
  public Object expected(int process, int processes) {
    return process == 0
        ? statement(accounts * OPENING_CENTS, (long) transfers * processes)
        : NOTHING;
  }
}
