package dsmlab.machine;

import static dsmlab.machine.Confidence.DERIVED;
import static dsmlab.machine.Confidence.FOUND;
import static dsmlab.machine.Confidence.MEMORY_LOW;
import static dsmlab.machine.Confidence.MEMORY_MEDIUM;
import static dsmlab.machine.Confidence.STANDARD;

import java.util.List;

/** Switched clusters and a multicomputer, 1994 to the 10 Gbit/s Ethernet. */
final class ClusterPresets {

  private static final String STORE_AND_FORWARD =
      "The switch stores and forwards, so a frame's time is paid twice on its way. ";

  private static final String ASKED_HALF =
      "The machine charges every receipt alike, so the cost of being asked is spread in halves over"
          + " request and answer: an exchange of two messages keeps its time, but the node that is"
          + " asked seems less busy, and the one that asks busier, than they were. ";

  private ClusterPresets() {}

  static List<MachinePreset> all() {
    return List.of(
        atm1994(),
        paragon1996(),
        fastEthernet1999(),
        fastEthernetDipc1999(),
        gigabit2004(),
        gigabitKdipc2004(),
        tenGigabit(),
        tenGigabitUserFault());
  }

  private static MachinePreset atm1994() {
    return new PresetBuilder("atm-1994", "switched")
        .summary("DECstation 5000/240 on a 100 Mbit/s ATM switch, the machine of TreadMarks.")
        .source("Keleher, Cox, Dwarkadas and Zwaenepoel, TreadMarks, USENIX Winter 1994, section 4")
        .mapping(
            "The switch forwards ATM cells, so a page is a stream of 94 of them. Each receipt"
                + " includes the delivery of a signal (85 us): with receive at 80us the round trip"
                + " is the minimal one of 500 us. A page needs 1.5 ms more than its cells; that is"
                + " charged as 0.2 us per byte to each end. The fault is"
                + " fitted by that, up to rounding.")
        .pageSize("4KiB", FOUND, "page")
        .network("bandwidth", "100Mbps", FOUND, "link rate")
        .network("latency", "81.5us", DERIVED, "L = 90 us less two cell times: interrupt, wake-up")
        .network("mtu", "44B", STANDARD, "payload of a cell under AAL3/4")
        .network("minimumPayload", "44B", STANDARD, "cells are never shorter")
        .network("frameOverhead", "9B", STANDARD, "headers of cell and AAL3/4 segment")
        .node("send", "80us", FOUND, "send")
        .node("receive", "165us", DERIVED, "receive, 80 us, and half of 670 - 500 us for a signal")
        .node("fault", "150us", MEMORY_MEDIUM, "SIGSEGV about 98 us, mprotect about 49 us")
        .node("copyPerKiB", "204.8us", DERIVED, "about 0.2 us per byte at each end")
        .published(
            PublishedTime.of(
                PresetProbe.ROUND_TRIP,
                "670us",
                0.01,
                FOUND,
                "with signal handlers at both ends; L and signal were fitted to it"))
        .published(
            PublishedTime.of(
                PresetProbe.READ_FAULT,
                "2792us",
                0.03,
                FOUND,
                "4096 bytes; the cost per byte was fitted to it and rounded"))
        .build();
  }

  private static MachinePreset paragon1996() {
    return new PresetBuilder("paragon-1996", "logp")
        .summary("Intel Paragon with the operating system's interrupts, the machine of HLRC.")
        .source("Zhou, Iftode and Li, OSDI 1996")
        .mapping(
            ASKED_HALF
                + "The mesh is taken as free of contention but for the interfaces. The costs of"
                + " invalidating (200 us) and protecting (50 us) a page, and of twins and diffs,"
                + " have no setting and are left out.")
        .pageSize("8KiB", MEMORY_MEDIUM, "page")
        .network("overhead", "0", DERIVED, "part of the interrupt")
        .network("latency", "50us", MEMORY_MEDIUM, "message latency")
        .network("gap", "0", DERIVED, "not known beside the interrupt, which is longer")
        .network("gapPerByte", "11.23ns", MEMORY_MEDIUM, "92 us per page of 8 KiB")
        .node("send", "0", DERIVED, "no figure; the sum of a page miss has no room for it")
        .node("receive", "345us", MEMORY_MEDIUM, "receive interrupt of 690 us, once per exchange")
        .node("fault", "290us", MEMORY_MEDIUM, "page fault")
        .noCopying()
        .published(
            PublishedTime.of(
                PresetProbe.READ_FAULT,
                "1172us",
                0.01,
                MEMORY_MEDIUM,
                "the sum 290 + 50 + 690 + 50 + 92 us, of which the figures are the terms"))
        .build();
  }

  private static PresetBuilder fastEthernet(String id) {
    return new PresetBuilder(id, "switched")
        .network("bandwidth", "100Mbps", STANDARD, "Fast Ethernet")
        .network("latency", "30us", MEMORY_LOW, "L, an estimate")
        .noCopying();
  }

  private static MachinePreset fastEthernet1999() {
    return fastEthernet("fast-ethernet-1999")
        .summary("PCs with Linux 2.2 on 100 Mbit/s Ethernet, 1999.")
        .source("the platform of DIPC (Karimi and Sharifi); no measurement is known")
        .mapping(STORE_AND_FORWARD + "Every figure is an estimate.")
        .overhead("50us", MEMORY_LOW, "o, an estimate")
        .node("fault", "10us", MEMORY_LOW, "estimate for the processor")
        .build();
  }

  private static MachinePreset fastEthernetDipc1999() {
    return fastEthernet("fast-ethernet-dipc-1999")
        .summary("The same PCs with DIPC, which forks a process per request at both ends.")
        .source("the platform of DIPC (Karimi and Sharifi); no measurement is known")
        .mapping(
            STORE_AND_FORWARD
                + ASKED_HALF
                + "The employer is forked where the fault is taken, the worker where the request"
                + " is served. Every figure is an estimate.")
        .node("send", "50us", MEMORY_LOW, "o, an estimate")
        .node("receive", "300us", MEMORY_LOW, "o = 50 us and half of the worker's fork of 500 us")
        .node("fault", "510us", MEMORY_LOW, "10 us and the employer's fork of 500 us")
        .build();
  }

  private static MachinePreset gigabit2004() {
    return new PresetBuilder("gigabit-2004", "switched")
        .summary("PCs with TCP on switched 1 Gbit/s Ethernet, 2004 to 2010.")
        .source("the platforms of KDIPC (Tapus 2004) and HDCR (Jiao 2010)")
        .mapping(STORE_AND_FORWARD)
        .network("bandwidth", "1Gbps", STANDARD, "Gigabit Ethernet")
        .network("latency", "20us", MEMORY_MEDIUM, "L between two nodes")
        .overhead("12us", MEMORY_MEDIUM, "o per message")
        .node("fault", "3us", MEMORY_MEDIUM, "page fault in the kernel")
        .noCopying()
        .published(
            new PublishedTime(
                PresetProbe.ROUND_TRIP,
                "50us",
                "100us",
                0,
                MEMORY_MEDIUM,
                "usual range, to which the figures were set"))
        .build();
  }

  private static MachinePreset gigabitKdipc2004() {
    return new PresetBuilder("gigabit-kdipc-2004", "switched")
        .summary("The PCs of 2004 with the distributed memory in their kernel: KDIPC-like.")
        .source("the platform of KDIPC (Tapus 2004); no measurement of it is known to us")
        .mapping(
            STORE_AND_FORWARD
                + "A message that the kernel itself sends and receives pays no system call, no copy"
                + " to a user's buffer and no wake-up of a daemon. Both figures are estimates; what"
                + " System V calls take is set at the service, machine.ipc.")
        .network("bandwidth", "1Gbps", STANDARD, "Gigabit Ethernet")
        .network("latency", "20us", MEMORY_MEDIUM, "L between two nodes")
        .overhead("8us", MEMORY_LOW, "estimate: o = 12 us of a user's process without crossings")
        .node("fault", "3us", MEMORY_MEDIUM, "page fault in the kernel")
        .noCopying()
        .build();
  }

  private static PresetBuilder tenGigabit(String id) {
    return new PresetBuilder(id, "switched")
        .network("bandwidth", "10Gbps", STANDARD, "10 Gigabit Ethernet")
        .network("latency", "5us", MEMORY_MEDIUM, "L between two nodes")
        .overhead("6us", MEMORY_MEDIUM, "o per message")
        .noCopying();
  }

  private static MachinePreset tenGigabit() {
    return tenGigabit("ten-gigabit")
        .summary("Servers with TCP in the kernel on 10 Gbit/s Ethernet.")
        .source("general experience with kernel TCP")
        .mapping(
            STORE_AND_FORWARD
                + "The figures for o and L sum up to a round trip of 34 us, more than the range"
                + " that is given with them; they are kept as they are.")
        .node("fault", "2us", MEMORY_MEDIUM, "page fault in the kernel")
        .published(
            new PublishedTime(
                PresetProbe.ROUND_TRIP,
                "20us",
                "30us",
                0.15,
                MEMORY_MEDIUM,
                "usual range; the figures miss it"))
        .build();
  }

  private static MachinePreset tenGigabitUserFault() {
    return tenGigabit("ten-gigabit-user-fault")
        .summary("The same servers with faults handled in user space (userfaultfd or SIGSEGV).")
        .source("general experience with kernel TCP; mailing-list posts on userfaultfd")
        .mapping(STORE_AND_FORWARD + UserFaults.MAPPING)
        .node("fault", UserFaults.TIME, MEMORY_MEDIUM, UserFaults.BASIS)
        .build();
  }
}
