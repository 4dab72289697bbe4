/**
 * How numbers, metrics, points and outcomes are said: one wording for terminal, page and charts.
 */
@NullMarked
package dsmlab.report.words;

import org.jspecify.annotations.NullMarked;
