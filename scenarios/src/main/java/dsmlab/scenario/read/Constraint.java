package dsmlab.scenario.read;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import dsmlab.scenario.yaml.Problem;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Scalar;
import dsmlab.sim.settings.SettingException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The {@code where:} of a scenario: an expression over the settings of a point that says whether
 * the point is run. Numbers are in base units, and numbers with units may be written. A setting
 * that a point does not have, such as the latency of an instant network, equals nothing and cannot
 * be compared.
 */
final class Constraint {

  private static final ExpressionConfiguration CONFIGURATION =
      ExpressionConfiguration.builder()
          .locale(Locale.ROOT)
          .zoneId(ZoneOffset.UTC)
          .arraysAllowed(false)
          .structuresAllowed(false)
          .implicitMultiplicationAllowed(false)
          .singleQuoteStringLiteralsAllowed(true)
          .functionDictionary(functions())
          .operatorDictionary(ConstraintOperators.dictionary())
          .build();

  private static final String EXPECTED =
      "a comparison such as nodes <= 8 || pageSize == 4KiB, with && || ! and parentheses";

  private final Scalar written;
  private final List<String> axes;
  private final Variables known;
  private final Problems problems;

  /**
   * A constraint.
   *
   * @param axes the swept paths, which a short name means first
   * @param known the settings of all points
   */
  Constraint(Scalar written, List<String> axes, Variables known, Problems problems) {
    this.written = written;
    this.axes = axes;
    this.known = known;
    this.problems = problems;
  }

  /** Of the library's functions those that give the same answer every time. */
  @SuppressWarnings("unchecked")
  private static FunctionDictionaryIfc functions() {
    return MapBasedFunctionDictionary.ofFunctions(
        Map.entry("MAX", new MaxFunction()), Map.entry("MIN", new MinFunction()));
  }

  /** Whether all names and units in it mean something; otherwise there is a problem. */
  boolean isMeaningful() {
    try {
      new ConstraintText(written.text(), known, known, axes).translate();
      return true;
    } catch (ConstraintText.BadWord word) {
      if (known.isComplete()) {
        problems.add(Problem.at(written.positionOf(word.start()), word.setting()));
      }
      return false;
    }
  }

  /** Whether a point is run; true, with a problem, when that cannot be told. */
  boolean admits(Variables point) {
    ConstraintText text = new ConstraintText(written.text(), known, point, axes);
    try {
      text.translate();
      return evaluate(text);
    } catch (ConstraintText.BadWord word) {
      throw new IllegalStateException("every word was found good before", word);
    } catch (SettingException problem) {
      problems.add(written.position(), problem);
    } catch (BaseException e) {
      int start = text.originOf(Math.max(0, e.getStartPosition() - 1));
      problems.add(written.positionOf(start), "not an expression: " + e.getMessage(), EXPECTED);
    } catch (NullPointerException | ArithmeticException e) {
      return refuseUnlessAbsent(text, e);
    }
    return true;
  }

  /** The library lets these escape: the first when a value is absent, the second on overflow. */
  private boolean refuseUnlessAbsent(ConstraintText text, RuntimeException e) {
    if (!text.isComplete()) {
      return false;
    }
    problems.add(written.position(), "this cannot be computed: " + e.getMessage(), EXPECTED);
    return true;
  }

  private static boolean evaluate(ConstraintText text) throws BaseException {
    Expression expression = new Expression(text.translated(), CONFIGURATION);
    EvaluationValue value = expression.withValues(text.values()).evaluate();
    if (!value.isBooleanValue()) {
      String what = "this is not a condition but " + value.getStringValue();
      throw new SettingException(what, EXPECTED, null);
    }
    return value.getBooleanValue();
  }
}
