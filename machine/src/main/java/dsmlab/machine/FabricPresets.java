package dsmlab.machine;

import static dsmlab.machine.Confidence.DERIVED;
import static dsmlab.machine.Confidence.FOUND;
import static dsmlab.machine.Confidence.MEMORY_MEDIUM;
import static dsmlab.machine.Confidence.STANDARD;

import java.util.List;

/** Networks that reach into memory: RDMA and CXL. */
final class FabricPresets {

  private FabricPresets() {}

  static List<MachinePreset> all() {
    return List.of(rdma(), rdmaUserFault(), cxlDirect(), cxlPooled(), cxlSwitched());
  }

  private static PresetBuilder rdma(String id) {
    return new PresetBuilder(id, "switched")
        .pageSize("4KiB", FOUND, "page")
        .network("bandwidth", "100Gbps", MEMORY_MEDIUM, "upper end of 40 to 100 Gbit/s")
        .network("latency", "1us", DERIVED, "L between two nodes")
        .network("mtu", "4096B", STANDARD, "largest RDMA packet")
        .network("minimumPayload", "0B", STANDARD, "the headers fill the shortest frame")
        .network("frameOverhead", "82B", STANDARD, "RoCEv2 headers, preamble and gap")
        .node("send", "0.5us", DERIVED, "o per message")
        .node("receive", "2.5us", DERIVED, "o = 0.5 us and half of 4 us of handling in the kernel")
        .node("copyPerKiB", "0", DERIVED, "the adapter writes pages into memory by itself");
  }

  private static MachinePreset rdma() {
    return rdma("rdma-100g")
        .summary("Servers with a DSM in the kernel over RDMA at 100 Gbit/s.")
        .source("test-page-fault-latency of a kernel DSM (DSNVM, wuklab), average latencies")
        .mapping(
            "The parts alone, o = 0.5 us and L = 1 us, give a page in 5 to 6 us; the 4 us that are"
                + " missing are taken as handling in the kernel and charged in halves to the two"
                + " receipts of an exchange. The link rate of the measurement is not known, and"
                + " RDMA switches forward a frame before they have all of it, where the model pays"
                + " its time twice.")
        .node("fault", "0.7us", FOUND, "local read fault 0.80 us, page-cache fault 0.69 us")
        .published(
            PublishedTime.of(
                PresetProbe.READ_FAULT, "9.73us", 0.05, FOUND, "4 KiB; the handling was fitted"))
        .published(
            PublishedTime.of(
                PresetProbe.WRITE_FAULT, "9.80us", 0.05, FOUND, "4 KiB; follows from the same"))
        .build();
  }

  private static MachinePreset rdmaUserFault() {
    return rdma("rdma-100g-user-fault")
        .summary("The same servers with faults handled in user space (userfaultfd or SIGSEGV).")
        .source("as rdma-100g; mailing-list posts on userfaultfd")
        .mapping("As rdma-100g. " + UserFaults.MAPPING)
        .node("fault", UserFaults.TIME, MEMORY_MEDIUM, UserFaults.BASIS)
        .build();
  }

  private static PresetBuilder cxl(String id) {
    return new PresetBuilder(id, "constant")
        .source("Li et al., Pond, ASPLOS 2023, and vendors' figures, by way of secondary sources")
        .mapping(
            "A line of 64 bytes takes the place of a page: loads and stores reach it without a"
                + " fault, and no processor handles messages. The time from load to use is a round"
                + " trip, so half of it is the latency of a message. Contention is left out.")
        .pageSize("64B", STANDARD, "a line")
        .network("bandwidth", "25GBps", MEMORY_MEDIUM, "a link of 8 lanes; 16 lanes have twice it")
        .overhead("0", MEMORY_MEDIUM, "loads and stores send no messages in software")
        .node("fault", "0", MEMORY_MEDIUM, "no fault")
        .node("copyPerKiB", "0", MEMORY_MEDIUM, "no copying in software")
        .node("reference", "100ns", MEMORY_MEDIUM, "local memory, 85 to 100 ns");
  }

  private static MachinePreset cxlDirect() {
    return cxl("cxl-direct")
        .summary("Servers with memory on a CXL link of their own.")
        .network("latency", "75ns", MEMORY_MEDIUM, "lower end of 150 to 250 ns from load to use")
        .build();
  }

  private static MachinePreset cxlPooled() {
    return cxl("cxl-pooled")
        .summary("Servers with a CXL memory pool for 8 to 16 sockets.")
        .network("latency", "115ns", DERIVED, "half of 150 ns and 80 ns for the pool (70 to 90 ns)")
        .published(
            PublishedTime.of(
                PresetProbe.READ_FAULT, "250ns", 0.1, FOUND, "a vendor's estimate of a load"))
        .build();
  }

  private static MachinePreset cxlSwitched() {
    return cxl("cxl-switched")
        .summary("Servers with a CXL memory pool behind a switch.")
        .network("latency", "150ns", MEMORY_MEDIUM, "300 ns from load to use (250 to 300 and more)")
        .build();
  }
}
