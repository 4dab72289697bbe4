// Puts interactive charts into the page, in place of the still ones, which remain for print.
const hidden = new Set();
const hiddenKinds = new Set();
const drawn = new Set();
const legends = [];

if (globalThis.echarts && data.points.length > 0) {
  document.documentElement.classList.add("live-page");
  document.querySelectorAll("[data-chart]").forEach(enliven);
  document.querySelectorAll(".gallery").forEach((gallery) => gallery.before(protocolLegend()));
  explore();
  darkPage.addEventListener("change", redraw);
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

function enliven(holder) {
  const figure = data.figures[holder.dataset.chart];
  if (figure) {
    const chart = liveChart(figure, holder.querySelector("desc")?.textContent ?? "");
    holder.prepend(chart.holder);
    holder.classList.add("is-live");
  }
}

/** A chart with its title and switches; it is drawn when it comes into sight. */
function liveChart(figure, description) {
  const canvas = element("div", "canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", description || titleOf(figure));
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
    title.textContent = titleOf(chart.figure);
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
  };
  const metric = data.metrics[figure.metric]?.title;
  return titles[figure.type]
    ?? (figure.type === "sweep" ? `${metric} by ${data.axes[figure.axis].name}` : metric);
}

function noteOf(figure) {
  const points = figure.type === "sweep" ? slice(figure) : [data.points[figure.point]];
  const where = figure.type === "sweep" ? fixedText(figure) : points[0].name;
  const n = Math.max(...points.map((point) => point.runs));
  const first = { latency: "", load: "; dashed: all nodes alike" }[figure.type];
  const runs = n === 1 ? `one run each${first ?? ""}`
    : first !== undefined ? `first replication${first}`
    : `mean of n = ${n} runs${figure.type === "messages" ? "" : ", whisker: 95 % interval"}`;
  return where ? `${where}: ${runs}` : runs;
}

function fixedText(figure) {
  return data.axes
    .map(({ name, values }, nth) => `${name} ${values[figure.at[nth]]?.text}`)
    .filter((text, nth) => nth !== figure.axis)
    .join(", ");
}

function heightOf(figure) {
  const rows = shown({ hidden }).length;
  return { sweep: 360, latency: 320 }[figure.type] ?? 24 * Math.max(rows, 2) + 62;
}

/** Few values that dwarf the others, or decades of them, are read on a logarithmic axis. */
function defaults(figure) {
  const points = figure.type === "sweep" ? slice(figure) : [data.points[figure.point]];
  const values = points
    .flatMap((point) => point.means.flatMap((means) => means[figure.metric]?.[0] ?? []))
    .sort((a, b) => a - b);
  const spread = values.at(-1) / (figure.type === "sweep" ? values[0] : values[values.length >> 1]);
  const axis = data.axes[figure.axis];
  return {
    log: figure.type === "latency" || (figure.type !== "messages" && spread > 40 && values[0] > 0),
    logX: Boolean(axis?.spacing.startsWith("LOG")),
  };
}

function controls(figure, state, draw) {
  const made = [];
  const axis = data.axes[figure.axis];
  if (["metric", "latency", "sweep"].includes(figure.type)) {
    made.push(toggle(figure.type === "sweep" ? "log y" : "log axis", state, "log", draw));
  }
  if (["LINEAR", "LOG2", "LOG10"].includes(axis?.spacing) && axis.values.every(isPositive)) {
    made.push(toggle("log x", state, "logX", draw));
  }
  if (figure.type === "messages") {
    const kinds = data.kinds.map(({ word, color }) => ({ label: word, light: color, dark: color }));
    made.push(legend("Kinds shown", kinds, hiddenKinds));
  }
  return made;
}

function isPositive({ number }) {
  return number > 0;
}

function toggle(words, state, key, draw) {
  const made = button(words, () => {
    state[key] = !state[key];
    made.setAttribute("aria-pressed", String(state[key]));
    draw();
  });
  made.className = "tool";
  made.setAttribute("aria-pressed", String(state[key]));
  return made;
}

function protocolLegend() {
  return legend("Protocols shown", data.protocols, hidden);
}

/** Buttons that switch series on and off, in all charts at once. */
function legend(name, items, off) {
  const group = element("div", "legend");
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", name);
  const buttons = items.map((item) => {
    const swatch = element("span", "swatch");
    const made = button("", () => {
      off.delete(item.label) || off.add(item.label);
      redraw();
    });
    made.append(swatch, item.label);
    group.append(made);
    return { made, swatch, item };
  });
  const refresh = () => {
    for (const { made, swatch, item } of buttons) {
      made.setAttribute("aria-pressed", String(!off.has(item.label)));
      swatch.style.background = colorOf(item);
    }
  };
  legends.push(refresh);
  refresh();
  return group;
}

/** A chart of any metric, over any swept parameter, before the first gallery. */
function explore() {
  const gallery = document.querySelector(".gallery");
  if (!gallery) {
    return;
  }
  const chosen = data.axes.map(() => 0);
  const swept = data.axes.findIndex((axis) => axis.values.length > 1);
  const figure = swept < 0
    ? { type: "metric", point: 0, metric: 0 }
    : { type: "sweep", metric: 0, axis: swept, at: chosen };
  const chart = liveChart(figure, "");
  const change = (more) => {
    chart.setFigure({ ...chart.figure, ...more });
    chart.holder.querySelector(".canvas").setAttribute("aria-label", titleOf(chart.figure));
  };
  const choices = element("div", "choices");
  const titles = data.metrics.map(({ title }) => title);
  choices.append(choice("metric", titles, 0, (metric) => change({ metric })));
  if (swept >= 0) {
    axisChoices(choices, chosen, swept, change);
  }
  const box = element("div", "chart explorer is-live", choices, chart.holder);
  if (data.omitted > 0) {
    const cut = `The last ${data.omitted} points are left out here: summary.json has them.`;
    box.append(element("p", "note", cut));
  }
  gallery.before(box);
}

function axisChoices(choices, chosen, swept, change) {
  const many = data.axes.map((axis, nth) => nth).filter((nth) => data.axes[nth].values.length > 1);
  const fixed = many.map((nth) => {
    const { name, values } = data.axes[nth];
    return choice(name, values.map(({ text }) => text), 0, (value) => {
      chosen[nth] = value;
      change({ at: [...chosen] });
    });
  });
  const showFixed = (axis) => fixed.forEach((label, nth) => (label.hidden = many[nth] === axis));
  const over = choice("over", many.map((nth) => data.axes[nth].name), 0, (nth) => {
    showFixed(many[nth]);
    change({ axis: many[nth] });
  });
  choices.append(over, ...fixed);
  showFixed(swept);
}

function choice(name, texts, first, chosen) {
  const select = document.createElement("select");
  texts.forEach((text, nth) => select.add(new Option(text, nth, nth === first, nth === first)));
  select.addEventListener("change", () => chosen(Number(select.value)));
  return element("label", "choice", `${name} `, select);
}
