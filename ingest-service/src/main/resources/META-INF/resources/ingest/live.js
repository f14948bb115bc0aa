/*
 * Live events: rows arrive as the server rendered them, the newest few of however many there were. The list is bounded, so a
 * page that stays open for a day is as quick as in its first minute. Without this script the page shows the last hundred.
 */
(() => {
  "use strict";

  const MOST_ROWS = 200;
  const find = (selector) => document.querySelector(selector);
  const list = find("#list");
  const pause = find("#pause");
  const rate = find("#rate");
  let paused = false;
  let waiting = 0;
  let source;
  let recent = [];

  function known(position) {
    return [...list.children].some((row) => row.dataset.id === position);
  }

  function put(rows) {
    const page = new DOMParser().parseFromString(rows.html, "text/html");
    for (const row of [...page.querySelectorAll("a.row")].reverse()) {
      if (known(row.dataset.id)) continue;
      row.classList.add("fresh");
      list.prepend(row);
      window.htmx.process(row);
      window.setTimeout(() => row.classList.remove("fresh"), 1500);
    }
    while (list.children.length > MOST_ROWS) list.lastElementChild.remove();
    find("#nothing").hidden = list.children.length > 0;
  }

  function tell() {
    const since = Date.now() - 5000;
    recent = recent.filter((one) => one.at > since);
    const seen = recent.reduce((sum, one) => sum + one.seen, 0);
    const shown = recent.reduce((sum, one) => sum + one.shown, 0);
    if (paused) rate.textContent = waiting ? `paused, ${waiting} passed since` : "paused";
    else if (seen > shown) rate.textContent = `${Math.round(seen / 5)} a second, showing 1 of ${Math.ceil(seen / Math.max(1, shown))}`;
    else rate.textContent = seen ? `${Math.max(1, Math.round(seen / 5))} a second` : "waiting for the next";
  }

  function onRows(event) {
    const rows = JSON.parse(event.data);
    if (paused) {
      waiting += rows.seen;
    } else {
      recent.push({ at: Date.now(), seen: rows.seen, shown: rows.shown });
      put(rows);
    }
    tell();
  }

  function connect(attempt) {
    source = new EventSource(list.dataset.live);
    source.addEventListener("open", () => {
      attempt = 0;
      find("#offline").hidden = true;
      find("#main").dataset.connected = "true";
    });
    source.addEventListener("rows", onRows);
    source.addEventListener("error", () => {
      window.setTimeout(() => (find("#offline").hidden = source.readyState === EventSource.OPEN), 2000);
      if (source.readyState !== EventSource.CLOSED) return;
      window
        .fetch(location.href, { redirect: "manual" })
        .then((answer) => answer.type === "opaqueredirect" && location.reload())
        .catch(() => (find("#offline").hidden = false));
      window.setTimeout(() => connect(attempt + 1), Math.min(15000, 1000 * 2 ** attempt) * (0.5 + Math.random() / 2));
    });
  }

  pause.addEventListener("click", () => {
    paused = !paused;
    pause.textContent = paused ? "Go on" : "Pause";
    if (!paused) {
      waiting = 0;
      location.reload();
    }
    tell();
  });

  const filters = find("#filters");
  filters.addEventListener("change", () => filters.requestSubmit());
  filters.addEventListener("submit", () => {
    for (const field of filters.elements) if (field.name && !field.value) field.disabled = true;
  });

  document.addEventListener("htmx:afterSettle", () => {
    const shown = decodeURIComponent(location.pathname.split("/").at(-1));
    for (const row of list.children) {
      if (row.dataset.id === shown) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  });

  window.addEventListener("pagehide", () => source?.close());
  pause.hidden = false;
  connect(0);
  window.setInterval(tell, 1000);
})();
