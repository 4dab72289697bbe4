package dsmlab.scenario.read;

import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixModuloOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.operators.booleans.InfixAndOperator;
import com.ezylang.evalex.operators.booleans.InfixEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import com.ezylang.evalex.operators.booleans.InfixNotEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixOrOperator;
import com.ezylang.evalex.operators.booleans.PrefixNotOperator;
import java.util.Map;

/**
 * What a constraint can compute: of the library's operators all but powers, because {@code
 * 9^9^9^9^9} takes for ever.
 */
final class ConstraintOperators {

  private ConstraintOperators() {}

  @SuppressWarnings("unchecked")
  static OperatorDictionaryIfc dictionary() {
    return MapBasedOperatorDictionary.ofOperators(
        Map.entry("+", new PrefixPlusOperator()),
        Map.entry("-", new PrefixMinusOperator()),
        Map.entry("!", new PrefixNotOperator()),
        Map.entry("+", new InfixPlusOperator()),
        Map.entry("-", new InfixMinusOperator()),
        Map.entry("*", new InfixMultiplicationOperator()),
        Map.entry("/", new InfixDivisionOperator()),
        Map.entry("%", new InfixModuloOperator()),
        Map.entry("&&", new InfixAndOperator()),
        Map.entry("||", new InfixOrOperator()),
        Map.entry("=", new InfixEqualsOperator()),
        Map.entry("==", new InfixEqualsOperator()),
        Map.entry("!=", new InfixNotEqualsOperator()),
        Map.entry("<>", new InfixNotEqualsOperator()),
        Map.entry("<", new InfixLessOperator()),
        Map.entry("<=", new InfixLessEqualsOperator()),
        Map.entry(">", new InfixGreaterOperator()),
        Map.entry(">=", new InfixGreaterEqualsOperator()));
  }
}
