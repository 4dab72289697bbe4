package dsmlab.protocol;

/**
 * What a protocol promises about the values that reads return. Each implies those below it, except
 * that {@link #COHERENCE} is implied by {@link #SEQUENTIAL} and implies {@link #SLOW} only.
 */
public enum ConsistencyModel {
  LINEARIZABLE(
      "linearizable", "one order of all references that respects program order and real time"),
  SEQUENTIAL("sequential", "one order of all references that respects program order"),
  CAUSAL("causal", "every node sees causally related writes in their order"),
  PRAM("PRAM", "every node sees the writes of each other node in their order"),
  COHERENCE("coherence", "one order of all references to each word that respects program order"),
  SLOW("slow", "every node sees the writes of each other node to each page in their order");

  private final String word;
  private final String meaning;

  ConsistencyModel(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** The word of the literature. */
  public String word() {
    return word;
  }

  /** The promise in one clause. */
  public String meaning() {
    return meaning;
  }
}
