// A chart of any metric over any swept parameter, chosen by the reader.

/** A chart of any metric, over any swept parameter, before the first gallery. */
function explore() {
  const gallery = document.querySelector(".gallery");
  if (!gallery) {
    return;
  }
  const chosen = data.axes.map(({ follows }) => (follows ? -1 : 0));
  const swept = data.axes.findIndex((axis) => axis.values.length > 1);
  const figure = swept < 0
    ? { type: "metric", point: 0, metric: 0 }
    : { type: "sweep", metric: 0, axis: swept, at: chosen };
  const chart = liveChart(figure, "", "");
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
  const many = data.axes.map((axis, nth) => nth).filter((nth) => data.axes[nth].values.length > 1 && !data.axes[nth].follows);
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
