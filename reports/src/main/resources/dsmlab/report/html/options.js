// What the interactive charts look like: from a figure and the data to an option of ECharts.
const NODES_MAX = 16;
const darkPage = matchMedia("(prefers-color-scheme: dark)");

function ink(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
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

function optionFor(figure, state) {
  const options = { metric: barOption, messages: kindOption, latency: latencyOption };
  return { ...common(), ...({ ...options, load: loadOption, sweep: sweepOption })[figure.type](
    figure,
    state,
  ) };
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

/** One metric at one point: bars from zero, or dots on a logarithmic axis. */
function barOption(figure, state) {
  const { title, unit } = data.metrics[figure.metric];
  const means = data.points[figure.point].means;
  const rows = shown(state).filter((who) => means[who.place][figure.metric]);
  const values = rows.map((who) => means[who.place][figure.metric]);
  const { symbol, size } = scaleFor(unit, Math.max(...values.map(([mean]) => mean)));
  const range = state.log ? logRange(values.map(([mean]) => mean / size)) : {};
  return {
    grid: { ...common().grid, left: 22, right: 80, bottom: 30 },
    xAxis: valueAxis(withUnit(title, symbol), state.log, range),
    yAxis: names(state, rows),
    tooltip: tip({
      formatter: ({ dataIndex: row }) =>
        tipBody(title, [
          { ...rows[row], name: rows[row].label, text: estimateText(values[row], unit) },
        ]),
    }),
    series: [
      {
        type: state.log ? "scatter" : "bar",
        symbolSize: 11,
        barCategoryGap: "28%",
        data: values.map(([mean], row) => ({
          value: state.log ? [mean / size, row] : mean / size,
          itemStyle: { color: rows[row].color },
        })),
        markLine: whiskers(
          values.flatMap(([mean, half], row) =>
            half === undefined ? [] : [[[(mean - half) / size, row], [(mean + half) / size, row]]],
          ),
        ),
      },
      labels(
        values.map(([mean, half]) => (mean + (half ?? 0)) / size),
        values.map(([mean]) => valueText(mean, unit)),
      ),
    ],
  };
}

/** Messages by kind, stacked; kinds are switched on and off too. */
function kindOption(figure, state) {
  const means = data.points[figure.point].means;
  const rows = shown(state).filter((who) => means[who.place][figure.metric]);
  const kinds = data.kinds.filter((kind) => !state.hiddenKinds.has(kind.word));
  const mean = (who, metric) => means[who.place][metric]?.[0] ?? 0;
  const totals = rows.map((who) => kinds.reduce((sum, kind) => sum + mean(who, kind.metric), 0));
  return {
    grid: { ...common().grid, left: 22, right: 64, bottom: 30 },
    xAxis: valueAxis("messages", false),
    yAxis: names(state, rows),
    tooltip: tip({
      trigger: "axis",
      axisPointer: { type: "shadow" },
      formatter: ([{ dataIndex }]) =>
        tipBody(
          `${rows[dataIndex].label}: ${valueText(mean(rows[dataIndex], figure.metric), "count")}`,
          kinds
            .map((kind) => ({ ...kind, name: kind.word, sent: mean(rows[dataIndex], kind.metric) }))
            .filter((kind) => kind.sent > 0)
            .map((kind) => ({ ...kind, text: valueText(kind.sent, "count") })),
        ),
    }),
    series: [
      ...kinds.map((kind) => ({
        type: "bar",
        stack: "all",
        name: kind.word,
        barCategoryGap: "28%",
        itemStyle: { color: kind.color, borderColor: ink("paper"), borderWidth: 0.5 },
        data: rows.map((who) => mean(who, kind.metric)),
      })),
      labels(totals, totals.map((sent) => number(Math.round(sent)))),
    ],
  };
}

/** Which share of the faults took at most how long. */
function latencyOption(figure, state) {
  const steps = data.points[figure.point].latencies;
  const lines = shown(state).filter((who) => steps[who.place]?.length);
  const all = lines.flatMap((who) => steps[who.place].map(([, nanos]) => nanos));
  const { symbol, size } = scaleFor("ns", all.sort((a, b) => a - b)[all.length >> 1] ?? 1);
  const at = (who, share) => steps[who.place].find(([percentile]) => percentile >= share);
  const range = state.log ? logRange(all.map((nanos) => nanos / size)) : {};
  return {
    grid: { ...common().grid, top: 34, bottom: 30 },
    xAxis: valueAxis(withUnit("fault latency", symbol), state.log, range),
    yAxis: upright("% of faults", false, { max: 100 }),
    tooltip: tip({
      trigger: "axis",
      axisPointer: { type: "line", axis: "y", snap: false },
      formatter: ([{ axisValue }]) =>
        tipBody(
          `${Number(axisValue).toFixed(0)} % of the faults took at most`,
          lines
            .map((who) => ({ ...who, name: who.label, nanos: at(who, axisValue)?.[1] ?? 0 }))
            .sort((a, b) => a.nanos - b.nanos)
            .map((who) => ({ ...who, text: valueText(who.nanos, "ns") })),
        ),
    }),
    series: lines.map((who) => ({
      type: "line",
      name: who.label,
      showSymbol: false,
      lineStyle: { width: 2, type: who.dashed ? "dashed" : "solid" },
      itemStyle: { color: who.color },
      data: steps[who.place]
        .map(([percentile, nanos]) => [nanos / size, percentile])
        .filter(([nanos]) => !state.log || nanos > 0),
    })),
  };
}

/** The nodes of a protocol, the busiest first, with their shares of the work. */
function shares(loads) {
  const all = loads.reduce((sum, [, nanos]) => sum + nanos, 0) || 1;
  return loads
    .map(([node, nanos, sent, received, faults]) => ({
      node, share: nanos / all, sent, received, faults,
    }))
    .sort((a, b) => b.share - a.share);
}

/** Who does the work: the busiest node in colour, the others behind it in grey. */
function loadOption(figure, state) {
  const loads = data.points[figure.point].loads;
  const rows = shown(state)
    .filter((who) => loads[who.place]?.length)
    .map((who) => ({ ...who, nodes: shares(loads[who.place]) }));
  const most = Math.max(...rows.map((who) => who.nodes.length));
  const ranks = Array.from({ length: Math.min(most, NODES_MAX) }, (_, rank) => rank);
  const rest = (who) => who.nodes.slice(NODES_MAX).reduce((sum, node) => sum + node.share, 0);
  const even = 100 / most;
  const busiest = rows.map(({ nodes: [first] }) => `node ${first.node}: ${percent(first.share)}`);
  const bar = { type: "bar", stack: "all", barCategoryGap: "28%" };
  const border = { borderColor: ink("paper"), borderWidth: 0.7 };
  return {
    grid: { ...common().grid, left: 22, right: 26, bottom: 30 },
    xAxis: valueAxis("% of the protocol work", false, { max: 100 }),
    yAxis: [
      names(state, rows),
      {
        ...names(state, rows),
        data: busiest,
        position: "right",
        axisLine: { show: false },
        axisLabel: { color: ink("text"), interval: 0, fontWeight: "bold" },
      },
    ],
    tooltip: tip({
      trigger: "axis",
      axisPointer: { type: "shadow" },
      formatter: ([{ dataIndex }]) =>
        tipBody(
          rows[dataIndex].label,
          rows[dataIndex].nodes.slice(0, 8).map((node, rank) => ({
            color: rank ? ink("shade") : rows[dataIndex].color,
            name: `node ${node.node}`,
            text: `${percent(node.share)}, ${number(node.received)} received`,
          })),
        ),
    }),
    series: [
      ...ranks.map((rank) => ({
        ...bar,
        data: rows.map((who) => ({
          value: 100 * (who.nodes[rank]?.share ?? 0),
          itemStyle: { color: rank ? ink("shade") : who.color, ...border },
        })),
        markLine: rank ? undefined : {
          silent: true,
          symbol: "none",
          lineStyle: { color: ink("text"), type: "dashed" },
          label: { show: false },
          data: [{ xAxis: even }],
        },
      })),
      {
        ...bar,
        itemStyle: { color: ink("shade"), ...border },
        data: rows.map((who) => 100 * rest(who)),
      },
    ],
  };
}

/** The points on the way along an axis that agree with the others' values. */
function slice(figure) {
  return data.points
    .filter(({ at }) => at.every((v, axis) => axis === figure.axis || v === figure.at[axis]))
    .map((point) => ({ ...point, value: data.axes[figure.axis].values[point.at[figure.axis]] }))
    .sort((a, b) => a.value.number - b.value.number);
}

/** One metric against one swept parameter. */
function sweepOption(figure, state) {
  const { title, unit } = data.metrics[figure.metric];
  const axis = data.axes[figure.axis];
  const numeric = axis.spacing !== "CATEGORIES";
  const points = slice(figure);
  const protocols = shown(state);
  const mean = (point, who) => point.means[who.place][figure.metric];
  const values = points.flatMap((p) => protocols.flatMap((who) => mean(p, who)?.[0] ?? []));
  const { symbol, size } = scaleFor(unit, Math.max(...values));
  const range = state.log ? logRange(values.map((value) => value / size)) : { min: 0 };
  const place = (point) => (state.logX ? Math.log10(point.value.number) : point.value.number);
  const shift = (nth) => (numeric ? 0 : 0.6 * ((nth + 0.5) / protocols.length - 0.5));
  const ends = [place(points[0]), place(points.at(-1))];
  const margin = numeric ? 0.04 * (ends[1] - ends[0] || 1) : 0.5;
  const nearest = (x) =>
    points.reduce((a, b) => (Math.abs(place(b) - x) < Math.abs(place(a) - x) ? b : a));
  return {
    grid: { ...common().grid, top: 34, bottom: 52 },
    xAxis: valueAxis(axis.name + (state.logX ? ` (${axis.note || "log"})` : ""), false, {
      min: ends[0] - margin,
      max: ends[1] + margin,
      nameGap: 30,
      axisLabel: { show: false },
      axisTick: { show: false },
      axisLine: { show: true, onZero: false, lineStyle: { color: ink("muted") } },
      splitLine: { show: false },
    }),
    yAxis: upright(withUnit(title, symbol), state.log, range),
    tooltip: tip({
      trigger: "axis",
      axisPointer: { type: "line", snap: numeric, label: { show: false } },
      formatter: ([{ axisValue }]) => {
        const point = nearest(axisValue);
        return tipBody(
          `${title} at ${axis.name} ${point.value.text}`,
          protocols
            .filter((who) => mean(point, who))
            .sort((a, b) => mean(point, a)[0] - mean(point, b)[0])
            .map((who) => ({
              ...who, name: who.label, text: estimateText(mean(point, who), unit),
            })),
        );
      },
    }),
    series: [
      ticks(points, place, range.min ?? 0),
      ...protocols.map((who, nth) => {
        const measured = points.filter((point) => mean(point, who));
        const x = (point) => place(point) + shift(nth);
        return {
          type: "line",
          name: who.label,
          symbol: who.dashed ? "emptyCircle" : "circle",
          symbolSize: 6,
          lineStyle: {
            width: numeric ? 2 : 0, type: who.dashed ? "dashed" : "solid",
          },
          itemStyle: { color: who.color },
          data: measured.map((point) => [x(point), mean(point, who)[0] / size]),
          markLine: {
            ...whiskers(
              measured
                .map((point) => [x(point), ...mean(point, who)])
                .filter(([, , half]) => half !== undefined)
                .map(([at, value, half]) => [
                  [at, Math.max(range.min ?? 0, (value - half) / size)], [at, (value + half) / size],
                ]),
            ),
            lineStyle: { color: who.color, type: "solid", width: 1.2 },
          },
        };
      }),
    ],
  };
}

/** The swept values as they are written, below the axis at their places. */
function ticks(points, place, bottom) {
  return {
    type: "scatter",
    silent: true,
    clip: false,
    symbol: "rect",
    symbolSize: [1, 6],
    itemStyle: { color: ink("muted") },
    tooltip: { show: false },
    label: {
      show: true,
      position: "bottom",
      color: ink("text"),
      formatter: ({ dataIndex }) => points[dataIndex].value.text,
      width: 96,
      overflow: "truncate",
    },
    labelLayout: { hideOverlap: true },
    data: points.map((point) => [place(point), bottom]),
  };
}
