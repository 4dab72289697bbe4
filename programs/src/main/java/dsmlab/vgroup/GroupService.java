package dsmlab.vgroup;

import dsmlab.systemv.service.ServiceWords;
import java.util.List;

/** The V kernels of one run. */
public final class GroupService {

  static final String CALL = "groupCall";
  static final String HAND_OVER = "handOver";
  static final String PACKET = "groupPacket";

  static final String UNWANTED = "unwantedPackets";
  static final String RETRANSMISSIONS = "retransmissions";
  static final String DUPLICATES = "duplicates";
  static final String LATE_REPLIES = "lateReplies";
  static final String FAILED_SENDS = "failedSends";

  /** Under which words the kernels' doings are counted. */
  public static final ServiceWords WORDS =
      new ServiceWords(
          "v-groups",
          List.of(
              "send", "groupSend", "reply", "replyPending", "noProcess", "joinQuery", "joinAnswer"),
          List.of(CALL, HAND_OVER, PACKET),
          List.of(UNWANTED, RETRANSMISSIONS, DUPLICATES, LATE_REPLIES, FAILED_SENDS));

  private final GroupSettings settings;
  private final MemberHosts memberHosts = new MemberHosts();

  /** Makes the kernels of one run. */
  public GroupService(GroupSettings settings) {
    this.settings = settings;
  }

  /** Makes the kernel of one node. */
  public GroupKernel node(GroupHost host) {
    return new GroupKernel(host, settings, memberHosts);
  }
}
