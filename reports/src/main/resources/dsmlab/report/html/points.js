// Charts that compare the protocols at one point: from a figure to an option of ECharts.
const NODES_MAX = 16;

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
  const steps = data.points[figure.point].details.map((detail) => detail?.latencies);
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
function shares({ busiest, rest }) {
  const all = busiest.reduce((sum, [, nanos]) => sum + nanos, rest) || 1;
  return busiest.map(([node, nanos, sent, received, faults]) => ({
    node, share: nanos / all, sent, received, faults,
  }));
}

/** Who does the work: the busiest node in colour, the others behind it in grey. */
function loadOption(figure, state) {
  const { details } = data.points[figure.point];
  const rows = shown(state)
    .filter((who) => details[who.place]?.load.busiest.length)
    .map((who) => ({ ...who, nodes: shares(details[who.place].load) }));
  const most = Math.max(...rows.map((who) => details[who.place].load.nodes));
  const ranks = Array.from({ length: Math.min(most, NODES_MAX) }, (_, rank) => rank);
  const rest = (who) => 1 - who.nodes.slice(0, NODES_MAX).reduce((sum, node) => sum + node.share, 0);
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
        data: rows.map((who) => (most > NODES_MAX ? 100 * rest(who) : 0)),
      },
    ],
  };
}

/** The mean fault latency over the time of the run: dashed while it is not measured. */
function settlingOption(figure, state) {
  const { details } = data.points[figure.point];
  const lines = shown(state)
    .filter((who) => details[who.place])
    .map((who) => ({ ...who, course: details[who.place].course }));
  const time = scaleFor("ns", Math.max(...lines.map(({ course }) => endOf(course))));
  const latency = scaleFor("ns", Math.max(...lines.flatMap(({ course }) => course.nanos)));
  const ends = new Set(lines.map(({ course }) => course.from));
  const until = ends.size === 1 ? [...ends][0] / time.size : 0;
  const series = ({ label, color, course, dashed }, warm) => ({
    type: "line",
    name: label,
    showSymbol: false,
    itemStyle: { color },
    lineStyle: { width: warm ? 1.2 : 2, type: warm || dashed ? "dashed" : "solid" },
    data: placesOf(course)
      .filter((at, nth, all) => warm ? at < course.from : (all[nth + 1] ?? at) >= course.from)
      .map((at) => [at / time.size, course.nanos[Math.floor(at / course.step)] / latency.size]),
  });
  return {
    grid: { ...common().grid, top: 34, bottom: 30 },
    xAxis: valueAxis(withUnit("time of the run", time.symbol), false, { min: 0 }),
    yAxis: upright(withUnit("mean fault latency", latency.symbol), false),
    tooltip: tip({
      trigger: "axis",
      axisPointer: { type: "line", snap: false },
      formatter: ([{ axisValue }]) =>
        tipBody(
          `at ${valueText(axisValue * time.size, "ns")}`,
          lines
            .map((who) => ({ ...who, step: Math.floor((axisValue * time.size) / who.course.step) }))
            .filter(({ course, step }) => course.faults[step] > 0)
            .map((who) => ({ ...who, name: who.label, nanos: who.course.nanos[who.step] }))
            .sort((a, b) => a.nanos - b.nanos)
            .map((who) => ({ ...who, text: valueText(who.nanos, "ns") })),
        ),
    }),
    series: lines.flatMap((who, nth) => [
      { ...series(who, false), markArea: nth ? undefined : warmUpArea(until) },
      series(who, true),
    ]),
  };
}

function endOf({ faults, step }) {
  return faults.length * step;
}

/** The middles of the steps in which there were faults, in nanoseconds. */
function placesOf({ faults, step }) {
  return faults.flatMap((count, nth) => (count > 0 ? [(nth + 0.5) * step] : []));
}
