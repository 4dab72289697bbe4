// Tables: the rows sort by the column whose heading is pressed, a button copies them.
for (const table of document.querySelectorAll("table")) {
  makeSortable(table);
  makeCopyable(table);
}

function makeSortable(table) {
  const headings = table.querySelectorAll("thead th");
  headings.forEach((heading, column) => {
    const sorter = button("", () => sort(table, headings, column));
    sorter.append(...heading.childNodes);
    heading.append(sorter);
  });
}

function button(words, pressed) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", pressed);
  return made;
}

function sort(table, headings, column) {
  const heading = headings[column];
  const up = heading.getAttribute("aria-sort") !== "ascending";
  headings.forEach((other) => other.removeAttribute("aria-sort"));
  heading.setAttribute("aria-sort", up ? "ascending" : "descending");
  const body = table.tBodies[0];
  const rows = [...body.rows].sort((a, b) => compare(a.cells[column], b.cells[column]));
  body.append(...(up ? rows : rows.reverse()));
}

function compare(a, b) {
  const [x, y] = [a.dataset.order, b.dataset.order];
  if (x !== "" && y !== "") {
    return x - y;
  }
  return (x === "") - (y === "") || a.textContent.localeCompare(b.textContent, "en");
}

function makeCopyable(table) {
  const copier = button("Copy table", async () => {
    const done = await copy(tabbed(table));
    copier.textContent = done ? "Copied" : "The browser refused";
    setTimeout(() => (copier.textContent = "Copy table"), 2000);
  });
  copier.className = "tool copy";
  copier.setAttribute("aria-live", "polite");
  table.closest(".scroll").before(copier);
}

/** The table as a spreadsheet takes it: tabs between cells, a line per row. */
function tabbed(table) {
  return [...table.rows].map((row) => [...row.cells].map(plain).join("\t")).join("\n") + "\n";
}

function plain(cell) {
  const shown = cell.cloneNode(true);
  shown.querySelectorAll("abbr").forEach((mark) => mark.remove());
  return shown.textContent.replace(/\s+/g, " ").trim();
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The old way, for browsers that keep the clipboard from pages opened as a file. */
function copyBySelection(text) {
  const area = document.createElement("textarea");
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}
