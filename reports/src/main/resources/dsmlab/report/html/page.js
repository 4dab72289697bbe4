// Sorts the rows of a table by the column whose heading is pressed.
for (const table of document.querySelectorAll("table")) {
  const headings = table.querySelectorAll("thead th");
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => sort(table, headings, column));
  });
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
