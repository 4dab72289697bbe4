package dsmlab.machine;

import dsmlab.systemv.Call;
import it.unimi.dsi.fastutil.objects.Object2LongRBTreeMap;

/** Counts what a service of System V calls does, under the names that it declares. */
final class IpcMeters {

  private final Object2LongRBTreeMap<String> messages = new Object2LongRBTreeMap<>();
  private final Object2LongRBTreeMap<String> activities = new Object2LongRBTreeMap<>();
  private final Object2LongRBTreeMap<String> counters = new Object2LongRBTreeMap<>();
  private long calls;

  void called(Call call) {
    calls++;
  }

  void message(String word) {
    messages.addTo(word, 1);
  }

  void activity(String name, long picos) {
    activities.addTo(name, picos);
  }

  void count(String name) {
    counters.addTo(name, 1);
  }

  void restart() {
    calls = 0;
    messages.clear();
    activities.clear();
    counters.clear();
  }

  void put(MetricValues values) {
    if (calls > 0) {
      values.count("systemCalls", calls);
    }
    messages.forEach((word, count) -> values.count("messages.ipc." + word, count));
    activities.forEach((name, picos) -> values.nanos("ipcTime." + name, picos));
    counters.forEach((name, count) -> values.count("ipc." + name, count));
  }
}
