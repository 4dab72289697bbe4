// A chart of any metric over any swept parameter, chosen by the reader.

/** A chart of any metric, over any swept parameter, before the first gallery. */
function explore() {
  const gallery = document.querySelector(".gallery");
  if (!gallery) {
    return;
  }
  const chosen = data.axes.map(({ follows }) => (follows ? -1 : 0));
  const swept = sweptFirst();
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

function isSwept(axis) {
  return axis.values.length > 1 && !axis.follows;
}

/** Numbers, over which lines can be drawn, come before words; -1 where nothing is swept. */
function sweptFirst() {
  const numbers = data.axes.findIndex((axis) => isSwept(axis) && axis.spacing !== "CATEGORIES");
  return numbers < 0 ? data.axes.findIndex(isSwept) : numbers;
}

function axisChoices(choices, chosen, swept, change) {
  const many = data.axes.map((axis, nth) => nth).filter((nth) => isSwept(data.axes[nth]));
  const fixed = many.map((nth) => {
    const { name, values } = data.axes[nth];
    return choice(name, values.map(({ text }) => text), 0, (value) => {
      chosen[nth] = value;
      change({ at: [...chosen] });
    });
  });
  const showFixed = (axis) => fixed.forEach((label, nth) => (label.hidden = many[nth] === axis));
  const over = choice("over", many.map((nth) => data.axes[nth].name), many.indexOf(swept), (nth) => {
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
