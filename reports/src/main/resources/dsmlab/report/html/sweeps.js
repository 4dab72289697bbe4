// Charts of one metric against one swept parameter.

/** The points on the way along an axis that agree with the others' values; -1 is any value. */
function slice(figure) {
  return data.points
    .filter(({ at }) => at.every((value, axis) =>
      axis === figure.axis || figure.at[axis] < 0 || value === figure.at[axis]))
    .map((point) => ({ ...point, value: data.axes[figure.axis].values[point.at[figure.axis]] }))
    .sort((a, b) => a.value.number - b.value.number);
}

/** One metric against one swept parameter. */
function sweepOption(figure, state) {
  const { title, unit, theory, words } = data.metrics[figure.metric];
  const axis = data.axes[figure.axis];
  const numeric = axis.spacing !== "CATEGORIES";
  const points = slice(figure);
  const protocols = shown(state);
  const mean = (point, who) => point.means[who.place][figure.metric];
  const said = (point, who) => point.means[who.place][theory]?.[0];
  const values = points.flatMap((point) =>
    protocols.flatMap((who) => [mean(point, who)?.[0], said(point, who)]))
    .filter((value) => value !== undefined);
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
              ...who,
              name: who.label,
              text: estimateText(mean(point, who), unit)
                + (said(point, who) === undefined ? "" : `, ${words} ${valueText(said(point, who), unit)}`),
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
      ...protocols
        .map((who, nth) => ({ who, nth, points: points.filter((p) => said(p, who) !== undefined) }))
        .filter((line) => line.points.length > 0)
        .map(({ who, nth, points: modelled }) => theoryLine(
          who.color,
          numeric,
          modelled.map((point) => [place(point) + shift(nth), said(point, who) / size]),
        )),
    ],
  };
}

/** What theory says: dashes in a stronger shade, or a stroke for each value beside a word. */
function theoryLine(protocolColor, numeric, places) {
  const color = towards(protocolColor, ink("text"), 0.55);
  return {
    type: numeric ? "line" : "scatter",
    name: "theory",
    silent: true,
    z: 5,
    tooltip: { show: false },
    symbol: numeric ? "none" : "rect",
    symbolSize: [14, 2],
    itemStyle: { color },
    lineStyle: { color, type: [5, 4], width: 1.5 },
    data: places,
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
      padding: [0, 4],
      overflow: "truncate",
    },
    labelLayout: { hideOverlap: true },
    data: points.map((point) => [place(point), bottom]),
  };
}
