// Puts interactive charts into the page, in place of the still ones, which remain for print.
const hidden = new Set();
const hiddenKinds = new Set();
const drawn = new Set();
const legends = [];

/** The charts of one protocol that show one run. */
const AT_A_POINT = new Set(["nodes", "pages", "course"]);

/** Those that show several. */
const OVER_POINTS = new Set(["mix", "distribution"]);

/** From a figure and its switches to an option of ECharts. */
const OPTIONS = {
  metric: barOption,
  messages: kindOption,
  latency: latencyOption,
  load: loadOption,
  settling: settlingOption,
  sweep: sweepOption,
  mix: mixOption,
  distribution: distributionOption,
  nodes: nodesOption,
  pages: pagesOption,
  course: courseOption,
};

function optionFor(figure, state) {
  return { ...common(), ...OPTIONS[figure.type](figure, state) };
}

function redraw() {
  legends.forEach((refresh) => refresh());
  drawn.forEach((chart) => chart.draw());
}

function element(tag, className, ...children) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
}

/** Draws the charts of a gallery; above it is what they are switched by. */
function enliven(gallery) {
  const charts = [...gallery.querySelectorAll("[data-chart]")].flatMap(enlivenChart);
  const ofOneProtocol = charts.some(({ figure }) => figure.protocol !== undefined);
  const above = ofOneProtocol ? pointChoice(charts) : protocolLegend();
  if (above) {
    gallery.before(above);
  }
}

function enlivenChart(holder) {
  const figure = data.figures[holder.dataset.chart];
  if (!figure) {
    return [];
  }
  const words = (tag) => holder.querySelector(tag)?.textContent ?? "";
  const name = figure.protocol === undefined ? "" : words("svg > title");
  const chart = liveChart(figure, name, words("svg > desc"));
  holder.prepend(chart.holder);
  holder.classList.add("is-live");
  return [chart];
}

/** Chooses the point whose details the charts of a protocol show. */
function pointChoice(charts) {
  const [{ figure }] = charts;
  const points = detailedPoints(figure);
  if (points.length < 2) {
    return null;
  }
  const places = points.map((point) => data.points.indexOf(point));
  const chosen = places.indexOf(figure.point);
  const show = (nth) =>
    charts
      .filter((chart) => AT_A_POINT.has(chart.figure.type))
      .forEach((chart) => chart.setFigure({ ...chart.figure, point: places[nth] }));
  const texts = points.map(({ name }) => name);
  return element("div", "choices", choice("nodes, pages and time at", texts, chosen, show));
}

/** A chart with its title and switches; it is drawn when it comes into sight. */
function liveChart(figure, name, description) {
  const canvas = element("div", "canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", description || name || titleOf(figure));
  const title = element("p", "chart-title");
  const note = element("p", "note");
  const state = { hidden, hiddenKinds, log: false, logX: false, width: 0 };
  const holder = element("div", "live", title, note, canvas);
  const chart = { holder, draw, figure, setFigure };
  const switches = element("div", "switches");
  holder.append(switches);
  let drawing = null;

  function setFigure(next) {
    chart.figure = next;
    Object.assign(state, defaults(next));
    switches.replaceChildren(...controls(next, state, draw));
    draw();
  }

  function draw() {
    title.textContent = name || titleOf(chart.figure);
    note.textContent = noteOf(chart.figure);
    if (drawing) {
      state.width = canvas.clientWidth;
      canvas.style.height = `${heightOf(chart.figure)}px`;
      drawing.dispatchAction({ type: "hideTip" });
      drawing.resize();
      drawing.setOption(optionFor(chart.figure, state), { notMerge: true });
    }
  }

  canvas.style.height = `${heightOf(figure)}px`;
  setFigure(figure);
  const sight = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      sight.disconnect();
      drawing = echarts.init(canvas);
      drawn.add(chart);
      draw();
      new ResizeObserver(() => canvas.clientWidth !== state.width && draw()).observe(canvas);
    }
  }, { rootMargin: "400px" });
  sight.observe(canvas);
  return chart;
}

function titleOf(figure) {
  const titles = {
    messages: "Messages by kind",
    latency: "Fault latency, cumulative",
    load: "Share of the busiest node in all protocol work",
    settling: "Mean fault latency over the time of the run",
  };
  const metric = data.metrics[figure.metric]?.title;
  return titles[figure.type]
    ?? (figure.type === "sweep" ? `${metric} by ${data.axes[figure.axis].name}` : metric);
}

/** What the second line of a chart says behind where and how often was measured. */
const NOTES = {
  latency: () => "",
  load: () => "; dashed: all nodes alike",
  settling: () => "; dashed: warm-up, not measured",
  distribution: (figure) =>
    detailedPoints(figure).length > 1 ? "; the stronger, the later in the sweep" : "",
  nodes: () => "; dashed: mean of all nodes",
  pages: () => "; behind the bars: messages",
  course: (figure) => {
    const { course } = detailOf(figure);
    const step = `; in steps of ${valueText(course.step, "ns")}`;
    return course.from > 0 ? `${step}; shaded: warm-up` : step;
  },
};

function noteOf(figure) {
  const points = pointsOf(figure);
  const protocols = figure.protocol === undefined ? shown({ hidden: new Set() })
    : [{ place: figure.protocol }];
  const where = whereText(figure);
  const { most, text } = runsText(points, protocols);
  const ofFirst = NOTES[figure.type]?.(figure);
  const runs = most === 1 ? `${figure.protocol === undefined ? "one run each" : "one run"}${ofFirst ?? ""}`
    : ofFirst !== undefined ? `first replication${ofFirst}`
    : `mean of n = ${text} runs${hasWhiskers(figure) ? ", whisker: 95 % interval" : ""}`;
  return (where ? `${where}: ${runs}` : runs) + theoryNote(figure);
}

/** Where in the sweep a chart is; nothing for those that show several points. */
function whereText(figure) {
  if (figure.type === "sweep") {
    return fixedText(figure);
  }
  return OVER_POINTS.has(figure.type) ? "" : data.points[figure.point].name;
}

function pointsOf(figure) {
  return {
    sweep: slice,
    mix: mixedPoints,
    distribution: detailedPoints,
  }[figure.type]?.(figure) ?? [data.points[figure.point]];
}

function hasWhiskers({ type }) {
  return type === "sweep" || type === "metric";
}

function theoryNote(figure) {
  const { words } = data.metrics[figure.metric] ?? {};
  return figure.type === "sweep" && words ? `; dashed: ${words}` : "";
}

function fixedText(figure) {
  return data.axes
    .map(({ name, values }, nth) => `${name} ${values[figure.at[nth]]?.text}`)
    .filter((text, nth) => nth !== figure.axis && figure.at[nth] >= 0)
    .join(", ");
}

function heightOf(figure) {
  const heights = {
    sweep: 360, latency: 320, settling: 320, distribution: 300, nodes: 300, course: 300,
  };
  return heights[figure.type] ?? 24 * Math.max(rowsOf(figure), 2) + (figure.type === "pages" ? 84 : 62);
}

function rowsOf(figure) {
  return {
    mix: () => mixedPoints(figure).length,
    pages: () => detailOf(figure).pages.length,
  }[figure.type]?.() ?? shown({ hidden }).length;
}

/** Few values that dwarf the others, or decades of them, are read on a logarithmic axis. */
function defaults(figure) {
  const points = figure.type === "sweep" ? slice(figure) : [data.points[figure.point]];
  const ofTime = figure.type === "latency" || figure.type === "distribution";
  const values = points
    .flatMap((point) => point.means.flatMap((means) => means[figure.metric]?.[0] ?? []))
    .sort((a, b) => a - b);
  const spread = values.at(-1) / (figure.type === "sweep" ? values[0] : values[values.length >> 1]);
  const axis = data.axes[figure.axis];
  return {
    log: ofTime || (hasWhiskers(figure) && spread > 40 && values[0] > 0),
    logX: Boolean(axis?.spacing.startsWith("LOG")),
  };
}
