package dsmlab.machine;

import static dsmlab.machine.Confidence.DERIVED;
import static dsmlab.machine.Confidence.DERIVED_LOW;
import static dsmlab.machine.Confidence.FOUND;
import static dsmlab.machine.Confidence.MEMORY_HIGH;
import static dsmlab.machine.Confidence.MEMORY_HIGH_MEDIUM;
import static dsmlab.machine.Confidence.MEMORY_MEDIUM;
import static dsmlab.machine.Confidence.STANDARD;

import java.util.List;

/** Workstations on one ring or one bus, 1983 to 1992. */
final class SharedMediumPresets {

  private static final String LATENCY_IN_OVERHEADS =
      "The bus has no latency but its propagation, so L of the controllers and their memory access"
          + " is charged in halves to send and receive; the one-way time is kept, processors are"
          + " busy a little longer. ";

  private SharedMediumPresets() {}

  static List<MachinePreset> all() {
    return List.of(v1983(), apollo1986(), mirage1989(), decstation1992(), decstationServer1992());
  }

  private static PresetBuilder ethernet(String id) {
    return new PresetBuilder(id, "ethernet").network("bandwidth", "10Mbps", STANDARD, "10BASE5");
  }

  private static MachinePreset v1983() {
    return ethernet("ethernet-v-1983")
        .summary("SUN workstations (68010) with the V kernel on 10 Mbit/s Ethernet, 1983 to 1985.")
        .source("Cheriton and Zwaenepoel, SOSP 1983 and TOCS 3(2), 1985")
        .mapping(
            LATENCY_IN_OVERHEADS
                + "V also ran on the experimental Ethernet of 3 Mbit/s; set bandwidth to 3Mbps for it.")
        .overhead("600us", DERIVED, "o = 550 us, fitted to the round trip, and half of L = 100 us")
        .node("fault", "1500us", DERIVED, "estimate for the processor")
        .noCopying()
        .published(
            PublishedTime.of(
                PresetProbe.ROUND_TRIP,
                "2.54ms",
                0.02,
                MEMORY_HIGH_MEDIUM,
                "o and L were fitted to it"))
        .build();
  }

  private static MachinePreset apollo1986() {
    return new PresetBuilder("apollo-ring-1986", "token-ring")
        .summary("Apollo workstations on the DOMAIN ring of 12 Mbit/s, the machine of IVY in 1986.")
        .source("Li and Hudak, PODC 1986 and TOCS 7(4), 1989: platform; overheads are estimates")
        .mapping(
            "A ring of a few stations turns in microseconds, so L = 200 us is mostly that of the"
                + " controllers; it is charged in halves to send and receive. Latencies and frame"
                + " of the ring are not known and keep their defaults. The papers give no"
                + " end-to-end time; the overheads are set so that moving a page takes some ms.")
        .pageSize("1KiB", FOUND, "page of IVY")
        .network("bandwidth", "12Mbps", MEMORY_HIGH, "rate of the ring")
        .overhead("1100us", DERIVED_LOW, "o = 1000 us and half of L = 200 us")
        .node("fault", "1000us", DERIVED_LOW, "estimate for the processor")
        .noCopying()
        .build();
  }

  private static MachinePreset mirage1989() {
    return ethernet("ethernet-mirage-1989")
        .summary("VAX 11/750 with Locus on 10 Mbit/s Ethernet, the machine of Mirage.")
        .source("Fleisch and Popek, SOSP 1989")
        .mapping(
            LATENCY_IN_OVERHEADS
                + "The page fetch of 27.5 ms does not fit: the round trip and the fault leave 12.5"
                + " ms for 512 bytes, 12 us per byte at each end, which is no copying cost. It"
                + " would take a third message by way of the library site (6.3 ms) and work in the"
                + " kernel that no figure names; the preset leaves it out.")
        .pageSize("512B", MEMORY_HIGH, "page of the VAX")
        .overhead(
            "3100us", DERIVED, "o = 3000 us, fitted to the round trip, and half of L = 200 us")
        .node("fault", "2000us", DERIVED, "estimate for the processor")
        .noCopying()
        .published(
            PublishedTime.of(
                PresetProbe.ROUND_TRIP, "12.9ms", 0.04, MEMORY_MEDIUM, "o and L were fitted to it"))
        .published(
            PublishedTime.of(
                PresetProbe.READ_FAULT,
                "27.5ms",
                0.5,
                MEMORY_MEDIUM,
                "out of reach: see the mapping"))
        .build();
  }

  private static MachinePreset decstation1992() {
    return ethernet("ethernet-decstation-1992")
        .summary("DECstation 2100 with UDP in the kernel on 10 Mbit/s Ethernet, 1992.")
        .source("Maeda and Bershad, Networking Performance for Microkernels, 1992, table 1")
        .mapping(LATENCY_IN_OVERHEADS)
        .overhead(
            "1200us", DERIVED, "o = 1100 us, fitted to the round trip, and half of L = 200 us")
        .node("fault", "500us", DERIVED, "estimate for the processor")
        .noCopying()
        .published(
            PublishedTime.of(
                PresetProbe.ROUND_TRIP, "4.8ms", 0.04, FOUND, "o and L were fitted to it"))
        .build();
  }

  private static MachinePreset decstationServer1992() {
    return ethernet("ethernet-decstation-server-1992")
        .summary("The DECstation of 1992 with UDP in a user-level Unix server.")
        .source("Maeda and Bershad, Networking Performance for Microkernels, 1992, table 1")
        .mapping(LATENCY_IN_OVERHEADS + "All that the server adds is taken as processor time.")
        .overhead("4840us", DERIVED, "a quarter of what the round trip leaves beside the bus")
        .node("fault", "500us", DERIVED, "estimate for the processor")
        .noCopying()
        .published(
            PublishedTime.of(
                PresetProbe.ROUND_TRIP, "19.5ms", 0.01, FOUND, "the overheads were fitted to it"))
        .build();
  }
}
