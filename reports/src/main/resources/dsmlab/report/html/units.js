// Values with units that fit their size.
const STEPS = {
  ns: { factor: 1000, symbols: ["ns", "µs", "ms", "s"] },
  bytes: { factor: 1024, symbols: ["B", "KiB", "MiB", "GiB", "TiB"] },
};

/** The unit for values up to the largest: what it is called and how much one of it is. */
function scaleFor(unit, largest) {
  if (unit === "share") {
    return { symbol: "%", size: 0.01 };
  }
  const { factor, symbols } = STEPS[unit] ?? { factor: 1, symbols: [""] };
  let step = 0;
  while (step + 1 < symbols.length && largest >= factor ** (step + 1)) {
    step++;
  }
  return { symbol: symbols[step], size: factor ** step };
}

function number(value) {
  const digits = Number.isInteger(value) ? 12 : 4;
  return value.toLocaleString("en", { maximumSignificantDigits: digits });
}

function valueText(value, unit) {
  const { symbol, size } = scaleFor(unit, Math.abs(value));
  const rounded = unit === "count" && value >= 1000 ? Math.round(value) : value / size;
  return symbol ? `${number(rounded)} ${symbol}` : number(rounded);
}

/** A mean with half of its interval and the number of runs, as [mean, half, runs] or [mean]. */
function estimateText([mean, half, runs], unit) {
  const value = valueText(mean, unit);
  return half === undefined ? value : `${value} ± ${valueText(half, unit)}, n = ${runs}`;
}

function percent(share) {
  return `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;
}

function withUnit(title, symbol) {
  return symbol ? `${title} (${symbol})` : title;
}
