package dsmlab.systemv.service.dipc;

import dsmlab.systemv.Call;

/** The kinds of System V objects; each has keys of its own. */
enum Kind {
  SHARED_MEMORY,
  SEMAPHORES,
  MESSAGE_QUEUE;

  /** The kind of the object that a call is about. */
  static Kind of(Call call) {
    return switch (call) {
      case Call.Shmget _, Call.Shmat _, Call.Shmdt _, Call.Shmctl _ -> SHARED_MEMORY;
      case Call.Semget _, Call.Semop _, Call.Semctl _ -> SEMAPHORES;
      case Call.Msgget _, Call.Msgsnd _, Call.Msgrcv _, Call.Msgctl _ -> MESSAGE_QUEUE;
    };
  }
}
