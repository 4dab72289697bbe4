// Charts of one protocol: what it sends, how long its faults take, which pages are hot.
const MIX_POINTS_MAX = 12;

function protocolOf(figure) {
  const protocol = data.protocols[figure.protocol];
  return { ...protocol, color: colorOf(protocol) };
}

function detailOf(figure) {
  return data.points[figure.point].details[figure.protocol];
}

/** The points of which there are details of a protocol. */
function detailedPoints(figure) {
  return data.points.filter(({ details }) => details[figure.protocol]);
}

/** The points whose messages have a bar, with all that was sent there. */
function mixedPoints(figure) {
  const sent = ({ means }) => means[figure.protocol][figure.metric]?.[0] ?? 0;
  const all = data.points.filter((point) => sent(point) > 0);
  const few = all.length <= MIX_POINTS_MAX ? all : detailedPoints(figure);
  return few.map((point) => ({ ...point, name: pointName(point, figure), sent: sent(point) }));
}

function pointName(point, figure) {
  return point.name || protocolOf(figure).label;
}

/** The kinds of messages as shares, a bar per point. */
function mixOption(figure, state) {
  const points = mixedPoints(figure);
  const kinds = data.kinds.filter((kind) => !state.hiddenKinds.has(kind.word));
  const mean = (point, kind) => point.means[figure.protocol][kind.metric]?.[0] ?? 0;
  return {
    grid: { ...common().grid, left: 22, right: 64, bottom: 30 },
    xAxis: valueAxis("% of the messages", false, { max: 100 }),
    yAxis: names(state, points.map(({ name }) => ({ label: name }))),
    tooltip: tip({
      trigger: "axis",
      axisPointer: { type: "shadow" },
      formatter: ([{ dataIndex }]) => {
        const point = points[dataIndex];
        return tipBody(
          `${point.name}: ${valueText(point.sent, "count")}`,
          kinds
            .filter((kind) => mean(point, kind) > 0)
            .map((kind) => ({
              ...kind,
              name: kind.word,
              text: `${valueText(mean(point, kind), "count")}, ${percent(mean(point, kind) / point.sent)}`,
            })),
        );
      },
    }),
    series: [
      ...kinds.map((kind) => ({
        type: "bar",
        stack: "all",
        name: kind.word,
        barCategoryGap: "28%",
        itemStyle: { color: kind.color, borderColor: ink("paper"), borderWidth: 0.5 },
        data: points.map((point) => (100 * mean(point, kind)) / point.sent),
      })),
      labels(points.map(() => 100), points.map(({ sent }) => number(Math.round(sent)))),
    ],
  };
}

/** Which share of the faults took at most how long, a line per point. */
function distributionOption(figure, state) {
  const points = detailedPoints(figure).map((point) => ({
    name: pointName(point, figure),
    steps: point.details[figure.protocol].latencies.filter(([, nanos]) => !state.log || nanos > 0),
  }));
  const all = points.flatMap(({ steps }) => steps.map(([, nanos]) => nanos)).sort((a, b) => a - b);
  const { symbol, size } = scaleFor("ns", all[all.length >> 1] ?? 1);
  const color = (nth) => towards(ink("shade"), protocolOf(figure).color, (nth + 1) / points.length);
  return {
    grid: { ...common().grid, top: 34, bottom: 30 },
    xAxis: valueAxis(
      withUnit("fault latency", symbol),
      state.log,
      state.log ? logRange(all.map((nanos) => nanos / size)) : {},
    ),
    yAxis: upright("% of faults", false, { max: 100 }),
    tooltip: tip({
      trigger: "axis",
      axisPointer: { type: "line", axis: "y", snap: false },
      formatter: ([{ axisValue }]) =>
        tipBody(
          `${Number(axisValue).toFixed(0)} % of the faults took at most`,
          points.map(({ name, steps }, nth) => ({
            name,
            color: color(nth),
            text: valueText(steps.find(([share]) => share >= axisValue)?.[1] ?? 0, "ns"),
          })),
        ),
    }),
    series: points.map(({ name, steps }, nth) => ({
      type: "line",
      name,
      showSymbol: false,
      lineStyle: { width: 2 },
      itemStyle: { color: color(nth) },
      data: steps.map(([share, nanos]) => [nanos / size, share]),
    })),
  };
}

/** The pages with most faults: writes in colour, reads in grey. */
function pagesOption(figure, state) {
  const { pages } = detailOf(figure);
  const kinds = [
    { name: "write faults", at: 2, color: protocolOf(figure).color },
    { name: "read faults", at: 1, color: ink("shade") },
  ];
  return {
    grid: { ...common().grid, left: 22, right: 96, bottom: 30, top: 30 },
    legend: { top: 0, left: 0, textStyle: { color: ink("text") }, selectedMode: false },
    xAxis: valueAxis("faults", false),
    yAxis: names(state, pages.map(([page]) => ({ label: `page ${page}` }))),
    tooltip: tip({
      trigger: "axis",
      axisPointer: { type: "shadow" },
      formatter: ([{ dataIndex }]) => {
        const page = pages[dataIndex];
        return tipBody(`page ${page[0]}`, [
          ...kinds.map(({ name, at, color }) => ({ color, name, text: number(page[at]) })),
          { color: "transparent", name: "messages", text: number(page[3]) },
        ]);
      },
    }),
    series: [
      ...kinds.map(({ name, at, color }) => ({
        type: "bar",
        stack: "all",
        name,
        barCategoryGap: "28%",
        itemStyle: { color },
        data: pages.map((page) => page[at]),
      })),
      labels(
        pages.map(([, reads, writes]) => reads + writes),
        pages.map((page) => `${number(page[3])} msg.`),
      ),
    ],
  };
}
