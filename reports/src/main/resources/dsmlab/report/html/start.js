// Where the page comes alive.
if (globalThis.echarts && data.points.length > 0) {
  document.documentElement.classList.add("live-page");
  document.querySelectorAll(".gallery").forEach(enliven);
  explore();
  darkPage.addEventListener("change", redraw);
}
