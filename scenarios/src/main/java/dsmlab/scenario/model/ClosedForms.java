package dsmlab.scenario.model;

import java.util.List;

/** The closed forms that a scenario may name. */
public final class ClosedForms {

  private static final List<ClosedForm> ALL =
      List.of(ClosedForm.NONE, new StummZhouModel(), new LiHudakBounds(), new YoungDalyModel());

  private ClosedForms() {}

  /** Their names. */
  public static List<String> ids() {
    return ALL.stream().map(ClosedForm::id).toList();
  }

  /** The one with a name; none when nobody has it. */
  public static ClosedForm of(String id) {
    return ALL.stream().filter(form -> form.id().equals(id)).findFirst().orElse(ClosedForm.NONE);
  }
}
