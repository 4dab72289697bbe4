package dsmlab.systemv.service.kdipc;

import dsmlab.systemv.service.IpcDescriptor;
import java.util.List;

/** The service of this package. */
public final class KdipcService {

  /** The KDIPC-like service. */
  public static final IpcDescriptor<?> DESCRIPTOR =
      new IpcDescriptor<KdipcMessage>(
          "kdipc",
          "KDIPC-like: the kernels of all nodes serve System V calls without a daemon; names are"
              + " located like pages, and semaphores stay or migrate to their user.",
          "Tapus, MS thesis, Caltech 2004, which was not at hand: its protocols are not known, the"
              + " design is ours, and times are estimates. Message queues, which KDIPC has not, stay"
              + " at their creator",
          KdipcSettings.PARAMETERS,
          KdipcMessage.WORDS,
          List.of("call", "serve", "locate", "move"),
          List.of("remoteCalls", "moves"),
          settings -> {
            KdipcSettings chosen = KdipcSettings.of(settings);
            return host -> new KdipcNode(host, chosen);
          });

  private KdipcService() {}
}
