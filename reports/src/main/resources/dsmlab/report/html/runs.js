// Charts of one run of a protocol: who works, and what happened when.

/** How long each node works for the protocol; the busiest is in colour. */
function nodesOption(figure) {
  const { nanos, nodes, rest, busiest } = detailOf(figure).load;
  const cut = nodes > busiest.length;
  const [first] = busiest;
  const bars = cut ? busiest : [...busiest].sort(([a], [b]) => a - b);
  const share = (work) => (100 * work) / nanos;
  const mean = share((busiest.reduce((sum, [, work]) => sum + work, 0) + rest) / nodes);
  const left = bars.indexOf(first) < bars.length / 2;
  return {
    grid: { ...common().grid, top: 42, bottom: 30 },
    xAxis: {
      ...names({ width: 0 }, bars.map(([node]) => ({ label: node }))),
      inverse: false,
      name: cut ? `the ${bars.length} busiest of ${number(nodes)} nodes` : "node",
      nameLocation: "middle",
      nameGap: 28,
      nameTextStyle: { color: ink("text") },
      axisLabel: { color: ink("text"), hideOverlap: true },
    },
    yAxis: upright("% of the time", false, { max: Math.max(100, Math.ceil(share(first[1]))) }),
    tooltip: tip({
      trigger: "axis",
      axisPointer: { type: "shadow" },
      formatter: ([{ dataIndex }]) => {
        const [node, work, sent, received, faults] = bars[dataIndex];
        return tipBody(`node ${node}`, [
          { color: nodeColor(bars[dataIndex]), name: "works", text: valueText(work, "ns") },
          { color: "transparent", name: "of the time", text: percent(work / nanos) },
          { color: "transparent", name: "sent", text: number(sent) },
          { color: "transparent", name: "received", text: number(received) },
          { color: "transparent", name: "faults", text: number(faults) },
        ]);
      },
    }),
    series: [
      {
        type: "bar",
        barCategoryGap: "18%",
        data: bars.map((bar) => ({
          value: share(bar[1]),
          itemStyle: { color: nodeColor(bar) },
          label: {
            show: bar === first,
            position: "top",
            align: left ? "left" : "right",
            color: ink("text"),
            fontWeight: "bold",
            formatter: `node ${first[0]}: ${percent(first[1] / nanos)}`,
          },
        })),
        markLine: {
          silent: true,
          symbol: "none",
          lineStyle: { color: ink("text"), type: "dashed" },
          label: { show: false },
          data: [{ yAxis: mean }],
        },
      },
    ],
  };

  function nodeColor(bar) {
    return bar === first ? protocolOf(figure).color : ink("shade");
  }
}

/** The faults over the time of the run: how many above, how long below; the warm-up is shaded. */
function courseOption(figure) {
  const { course } = detailOf(figure);
  const time = scaleFor("ns", endOf(course));
  const latency = scaleFor("ns", Math.max(...course.nanos));
  const until = course.from / time.size;
  const middles = course.faults.map((_, nth) => ((nth + 0.5) * course.step) / time.size);
  const axis = (gridIndex, more) =>
    valueAxis(gridIndex ? withUnit("time of the run", time.symbol) : "", false, {
      gridIndex,
      min: 0,
      max: endOf(course) / time.size,
      splitLine: { show: false },
      axisTick: { show: false },
      ...more,
    });
  return {
    grid: [
      { left: 62, right: 24, top: 34, height: 92 },
      { left: 62, right: 24, top: 164, height: 92 },
    ],
    axisPointer: { link: [{ xAxisIndex: "all" }] },
    xAxis: [axis(0, { axisLabel: { show: false } }), axis(1, { axisLabel: { color: ink("text"), showMaxLabel: false } })],
    yAxis: [
      upright("faults", false, { gridIndex: 0 }),
      upright(withUnit("mean latency", latency.symbol), false, { gridIndex: 1 }),
    ],
    tooltip: tip({
      trigger: "axis",
      axisPointer: { type: "line", snap: false },
      formatter: ([{ axisValue }]) => {
        const step = Math.min(
          course.faults.length - 1,
          Math.floor((axisValue * time.size) / course.step),
        );
        const measured = step * course.step >= course.from;
        return tipBody(
          `from ${valueText(step * course.step, "ns")} on${measured ? "" : ", not measured"}`,
          [
            { color: ink("shade"), name: "faults", text: number(course.faults[step]) },
            {
              color: protocolOf(figure).color,
              name: "mean latency",
              text: valueText(course.nanos[step], "ns"),
            },
          ],
        );
      },
    }),
    series: [
      {
        type: "bar",
        barWidth: "99%",
        itemStyle: { color: ink("muted") },
        data: course.faults.map((faults, nth) => [middles[nth], faults]),
        markArea: warmUpArea(until),
      },
      {
        type: "line",
        xAxisIndex: 1,
        yAxisIndex: 1,
        showSymbol: false,
        itemStyle: { color: protocolOf(figure).color },
        lineStyle: { width: 2 },
        data: course.nanos
          .map((nanos, nth) => [middles[nth], nanos / latency.size])
          .filter((_, nth) => course.faults[nth] > 0),
        markArea: warmUpArea(until),
      },
    ],
  };
}
