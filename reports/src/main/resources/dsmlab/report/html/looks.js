// What all interactive charts have in common: colours, axes, tips.
const darkPage = matchMedia("(prefers-color-scheme: dark)");

function ink(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** A colour on its way to another one; both are written as #rrggbb. */
function towards(color, other, share) {
  const part = (hex, at) => parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(part(color, at) + (part(other, at) - part(color, at)) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function colorOf(protocol) {
  return darkPage.matches ? protocol.dark : protocol.light;
}

/** The protocols that are switched on, with their places. */
function shown(state) {
  return data.protocols
    .map((protocol, place) => ({ ...protocol, place, color: colorOf(protocol) }))
    .filter((protocol) => !state.hidden.has(protocol.label));
}

function common() {
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink("text") },
    grid: { left: 14, right: 24, top: 12, bottom: 8, containLabel: true },
  };
}

function valueAxis(name, log, more = {}) {
  return {
    type: log ? "log" : "value",
    logBase: 10,
    name,
    nameLocation: "middle",
    nameGap: 28,
    nameTextStyle: { color: ink("text") },
    axisLabel: { color: ink("text"), formatter: number, hideOverlap: true },
    axisLine: { show: log, onZero: false, lineStyle: { color: ink("muted") } },
    splitLine: { lineStyle: { color: ink("grid") } },
    minorSplitLine: { show: log, lineStyle: { color: ink("grid"), opacity: 0.4 } },
    ...more,
  };
}

/** The name of an upright axis stands above it, where it can be read without turning. */
const UPRIGHT = {
  nameLocation: "end",
  nameGap: 14,
};

function upright(name, log, more = {}) {
  const axis = valueAxis(name, log, { ...UPRIGHT, ...more });
  return { ...axis, nameTextStyle: { ...axis.nameTextStyle, align: "left" } };
}

/** Texts behind the ends of bars. */
function labels(ends, texts) {
  return {
    type: "scatter",
    silent: true,
    symbolSize: 1,
    itemStyle: { color: "transparent" },
    tooltip: { show: false },
    label: {
      show: true,
      position: "right",
      color: ink("text"),
      formatter: ({ dataIndex }) => texts[dataIndex],
    },
    data: ends.map((end, row) => [end, row]),
  };
}

/** A logarithmic axis ends at powers of its base, of 2 when the values are close together. */
function logRange(values) {
  const positive = values.filter((value) => value > 0);
  const [least, most] = [Math.min(...positive), Math.max(...positive)];
  const base = most / least > 60 ? 10 : 2;
  const power = (value, round) => base ** round(Math.log(value) / Math.log(base));
  const [min, max] = [power(least, Math.floor), power(most, Math.ceil)];
  return { logBase: base, min, max: max > min ? max : min * base };
}

function names(state, protocols) {
  return {
    type: "category",
    inverse: true,
    data: protocols.map((protocol) => protocol.label),
    axisLabel: {
      color: ink("text"),
      interval: 0,
      width: state.width < 480 ? 104 : 150,
      overflow: "truncate",
    },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink("muted") } },
  };
}

function tip(more) {
  return {
    confine: true,
    backgroundColor: ink("paper"),
    borderColor: ink("line"),
    textStyle: { color: ink("text"), fontSize: 12 },
    ...more,
  };
}

/** The text under the pointer, made of nodes so that names stay text. */
function tipBody(title, rows) {
  const body = document.createElement("div");
  body.className = "tip";
  body.append(Object.assign(document.createElement("strong"), { textContent: title }));
  for (const { color, name, text } of rows) {
    const row = document.createElement("div");
    const swatch = Object.assign(document.createElement("span"), { className: "swatch" });
    swatch.style.background = color;
    const value = Object.assign(document.createElement("b"), { textContent: text });
    row.append(swatch, name, value);
    body.append(row);
  }
  return body;
}

/** The intervals of means as lines with caps. */
function whiskers(ends) {
  return {
    silent: true,
    symbol: "none",
    lineStyle: { color: ink("text"), type: "solid", width: 1.2 },
    label: { show: false },
    data: ends.map(([from, to]) => [{ coord: from }, { coord: to }]),
  };
}

/** What a run with warm-up did not measure, as an area behind its times. */
function warmUpArea(until) {
  return until > 0 ? {
    silent: true,
    itemStyle: { color: ink("warm-up") },
    data: [[{ xAxis: 0 }, { xAxis: until }]],
  } : undefined;
}

/** How often the means of some points are of, from the least to the most. */
function runsText(points, protocols) {
  const counts = points
    .flatMap(({ means }) => protocols.flatMap(({ place }) => means[place]))
    .flatMap((mean) => (mean ? (mean[2] ?? 1) : []));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return { most, text: least === most ? `${most}` : `${least} to ${most}` };
}
