package dsmlab.cli.option;

import dsmlab.machine.InitialOwner;

/** Reads who owns a page at first. */
public final class InitialOwnerConverter extends WordConverter<InitialOwner> {

  public InitialOwnerConverter() {
    super("initial owner", InitialOwner.ofAnyWorkload().toArray(InitialOwner[]::new));
  }
}
