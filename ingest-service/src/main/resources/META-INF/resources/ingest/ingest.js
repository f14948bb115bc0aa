/* Ingest's pages: keys, copying, times that stay true. Every page works without it. */
(() => {
  "use strict";

  const find = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const visible = (element) => element && element.getClientRects().length > 0;

  /* ---- copying ---- */

  async function copy(button) {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent);
      button.textContent = "Copied";
    } catch (refused) {
      window.getSelection().selectAllChildren(source);
      button.textContent = "Selected: press Ctrl+C";
    }
    window.setTimeout(() => (button.textContent = "Copy"), 2500);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) copy(button);
    const opener = event.target.closest("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens).showModal();
  });

  /* ---- times ---- */

  const ago = (at) => {
    const s = Math.max(0, Math.floor((Date.now() - at) / 1000));
    if (s < 60) return "just now";
    if (s < 3600) return `${Math.floor(s / 60)} min ago`;
    if (s < 86400) return `${Math.floor(s / 3600)} h ago`;
    const days = Math.floor(s / 86400);
    return days < 7 ? `${days} ${days === 1 ? "day" : "days"} ago` : null;
  };

  function tick() {
    for (const time of all("time[data-at]")) {
      const words = ago(Date.parse(time.dataset.at));
      if (words && time.textContent !== words) time.textContent = words;
    }
  }

  /* ---- keys ---- */

  const stops = () => all(".grid .who, .list .row").filter(visible);

  function move(step) {
    const rows = stops();
    if (!rows.length) return;
    const at = rows.indexOf(document.activeElement);
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))].focus();
  }

  function press(key) {
    const target = all("[data-key]").find((element) => element.dataset.key === key && visible(element));
    if (!target) return false;
    if (target.matches("input")) target.focus();
    else target.click();
    if (target.matches("summary") && target.parentElement.open) find("input", target.parentElement)?.focus();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.activeElement?.matches("input, select, textarea")) document.activeElement.blur();
    if (event.ctrlKey || event.metaKey || event.altKey || find("dialog[open]")) return;
    if (event.target.matches("input, select, textarea")) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (press(event.key)) event.preventDefault();
  });

  /* what was done is said once, not again on every reload */
  const address = new URL(location.href);
  if (address.searchParams.has("done")) {
    address.searchParams.delete("done");
    window.history.replaceState(window.history.state, "", address);
  }

  all("[data-opens]").forEach((button) => (button.hidden = false));
  tick();
  window.setInterval(tick, 5000);
})();
