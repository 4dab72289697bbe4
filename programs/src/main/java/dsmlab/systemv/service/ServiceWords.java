package dsmlab.systemv.service;

import java.util.List;

/**
 * The words under which what a service does is counted.
 *
 * @param service its id
 * @param messages the words of its messages
 * @param activities the names of what it spends processor time on
 * @param counters the names of what else it counts
 */
public record ServiceWords(
    String service, List<String> messages, List<String> activities, List<String> counters) {

  public ServiceWords {
    messages = List.copyOf(messages);
    activities = List.copyOf(activities);
    counters = List.copyOf(counters);
  }
}
