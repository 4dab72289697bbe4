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
 * the point is run. Numbers are in base units, and numbers with units may be written.
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
          .build();

  private static final String EXPECTED =
      "a comparison such as nodes <= 8 || pageSize == 4KiB, with && || ! and parentheses";

  private final Scalar written;
  private final List<String> axes;
  private final Problems problems;

  Constraint(Scalar written, List<String> axes, Problems problems) {
    this.written = written;
    this.axes = axes;
    this.problems = problems;
  }

  /** Of the library's functions those that give the same answer every time. */
  @SuppressWarnings("unchecked")
  private static FunctionDictionaryIfc functions() {
    return MapBasedFunctionDictionary.ofFunctions(
        Map.entry("MAX", new MaxFunction()), Map.entry("MIN", new MinFunction()));
  }

  /** Whether a point is run; true, with a problem, when that cannot be told. */
  boolean admits(Variables variables) {
    ConstraintText text = new ConstraintText(written.text(), variables, axes);
    try {
      text.translate();
    } catch (ConstraintText.BadWord word) {
      if (variables.isComplete()) {
        problems.add(Problem.at(written.positionOf(word.start()), word.setting()));
      }
      return true;
    }
    return !text.isKnown() || evaluate(text);
  }

  private boolean evaluate(ConstraintText text) {
    try {
      Expression expression = new Expression(text.translated(), CONFIGURATION);
      EvaluationValue value = expression.withValues(text.values()).evaluate();
      if (!value.isBooleanValue()) {
        throw new SettingException(
            "this is not a condition but " + value.getStringValue(), EXPECTED, null);
      }
      return value.getBooleanValue();
    } catch (SettingException e) {
      problems.add(written.position(), e);
    } catch (BaseException e) {
      int start = text.originOf(Math.max(0, e.getStartPosition() - 1));
      problems.add(written.positionOf(start), "not an expression: " + e.getMessage(), EXPECTED);
    }
    return true;
  }
}
