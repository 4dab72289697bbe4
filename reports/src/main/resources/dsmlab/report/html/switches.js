// What charts are switched by: axes, kinds of messages, protocols.

function controls(figure, state, draw) {
  const made = [];
  const axis = data.axes[figure.axis];
  if (["metric", "latency", "distribution", "sweep"].includes(figure.type)) {
    made.push(toggle(figure.type === "sweep" ? "log y" : "log axis", state, "log", draw));
  }
  if (["LINEAR", "LOG2", "LOG10"].includes(axis?.spacing) && axis.values.every(isPositive)) {
    made.push(toggle("log x", state, "logX", draw));
  }
  if (figure.type === "messages" || figure.type === "mix") {
    const kinds = kindsOf(figure).map(({ word, color }) => ({ label: word, light: color, dark: color }));
    made.push(legend("Kinds shown", kinds, hiddenKinds));
  }
  return made;
}

/** The kinds of messages that a chart shows. */
function kindsOf({ protocol }) {
  const sends = (kind) => data.points.some(({ means }) => means[protocol][kind.metric]?.[0] > 0);
  return protocol === undefined ? data.kinds : data.kinds.filter(sends);
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
