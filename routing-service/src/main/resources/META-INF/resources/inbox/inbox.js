/*
 * Keeps an open inbox true: clocks that tick by the server's time, changes as they happen, keys.
 * The page works without it; whatever it shows comes from the server as rendered HTML or is set as text.
 */
(() => {
  "use strict";

  const find = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const visible = (element) => element && element.getClientRects().length > 0;

  /* ---- time: the server's, since laptops' clocks go wrong ---- */

  let skew = 0;
  const now = () => Date.now() + skew;
  const learn = (serverNow) => {
    if (serverNow) skew = Date.parse(serverNow) - Date.now();
  };
  const two = (number) => String(number).padStart(2, "0");

  const digits = (seconds) => {
    const sign = seconds < 0 ? "−" : "";
    const s = Math.abs(seconds);
    if (s < 3600) return `${sign}${two(Math.floor(s / 60))}:${two(s % 60)}`;
    if (s < 86400) return `${sign}${Math.floor(s / 3600)} h ${two(Math.floor((s % 3600) / 60))}`;
    return `${sign}${Math.floor(s / 86400)} d ${Math.floor((s % 86400) / 3600)} h`;
  };

  const spoken = (seconds) => {
    const s = Math.abs(seconds);
    if (s < 60) return `${s} s`;
    if (s < 3600) return `${Math.floor(s / 60)} min ${s % 60} s`;
    return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;
  };

  const ago = (at) => {
    const s = Math.max(0, Math.floor((now() - at) / 1000));
    if (s < 60) return "just now";
    if (s < 3600) return `${Math.floor(s / 60)} min ago`;
    if (s < 86400) return `${Math.floor(s / 3600)} h ago`;
    const days = Math.floor(s / 86400);
    return days < 7 ? `${days} ${days === 1 ? "day" : "days"} ago` : null;
  };

  function tickClock(clock) {
    const deadline = Date.parse(clock.dataset.deadline);
    const left = Math.trunc((deadline - now()) / 1000);
    const tone = now() >= deadline ? "late" : now() >= Date.parse(clock.dataset.warn) ? "warn" : "ok";
    const words = left < 0 || tone === "late" ? `${spoken(left)} late to respond` : `${spoken(left)} left to respond`;
    clock.classList.remove("ok", "warn", "late");
    clock.classList.add(tone);
    find(".digits", clock).textContent = digits(left);
    const reader = find(".sr", clock);
    if (reader) reader.textContent = words;
    else clock.setAttribute("aria-label", words);
    const share = Math.min(100, Math.max(0, (100 * left) / Number(clock.dataset.seconds)));
    find(".left", clock)?.setAttribute("stroke-dasharray", `${share} 100`);
  }

  function tickWords() {
    for (const time of all("[data-at]")) {
      const words = ago(Date.parse(time.dataset.at));
      if (words && time.textContent !== words) time.textContent = words;
    }
    for (const place of all("[data-zone]")) {
      const parts = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: place.dataset.zone };
      try {
        const time = new Intl.DateTimeFormat("en", parts).format(now());
        const hour = Number(time.slice(0, 2));
        place.textContent = hour < 7 || hour >= 21 ? `${time}, night` : time;
      } catch (unknownZone) {
        place.removeAttribute("data-zone");
      }
    }
  }

  function tick() {
    all("[data-deadline]").forEach(tickClock);
    tickWords();
  }

  /* ---- live: the server says what changed, the page fetches it rendered ---- */

  const decided = { acknowledged: "ACKNOWLEDGED", accepted: "ACCEPTED", rejected: "REJECTED", expired: "EXPIRED", reassigned: "EXPIRED" };
  const writing = () => visible(find("#lead details.reject[open]"));
  const seen = new Set(all(".row").map((row) => row.dataset.id));

  const list = window.batonPlaces.keep("list-place", "#list");
  const lead = window.batonPlaces.keep("lead-place", "#lead", writing, sayStill);

  /* the rep has gone on to another lead: what came of the deed is said all the same */
  function sayStill({ requestConfig, serverResponse }) {
    if (requestConfig.verb !== "post") return;
    const notice = new DOMParser().parseFromString(serverResponse, "text/html").getElementById("notice");
    find("#notice").replaceChildren(...(notice?.childNodes ?? []));
  }

  function onChange(change) {
    list.refresh();
    const shown = find("#lead").dataset;
    const verb = change.type.split(".").at(-2);
    const same = change.assignmentId && shown.assignment === change.assignmentId;
    const outdated = same && decided[verb] && decided[verb] !== shown.state;
    if (outdated || !shown.assignment) lead.refresh();
  }

  function announce(row) {
    const link = document.createElement("a");
    link.className = "toast";
    link.href = row.href;
    link.textContent = `New lead: ${find(".who", row).textContent}`;
    find("#toast").replaceChildren(link);
    window.setTimeout(() => link.remove(), 8000);
  }

  function greetNewRows() {
    const fresh = all(".row").filter((row) => !seen.has(row.dataset.id));
    fresh.forEach((row) => seen.add(row.dataset.id));
    if (!find("#list[data-announces]") || !fresh.length) return;
    fresh.forEach((row) => row.classList.add("fresh"));
    announce(fresh[0]);
  }

  /*
   * When the sign-on has run out, the server sends to the provider, where a script must not follow: it sees a lost line.
   * Asking without following tells the two apart. A reload may follow, only not over a note that is being written.
   */
  function comeBackSignedIn() {
    if (writing()) return;
    window
      .fetch(location.href, { redirect: "manual" })
      .then((answer) => answer.type === "opaqueredirect" && location.reload())
      .catch(() => (find("#offline").hidden = false));
  }

  function connect(attempt) {
    const source = new EventSource(find("main[data-live]").dataset.live);
    let pause;
    source.addEventListener("open", () => {
      attempt = 0;
      window.clearTimeout(pause);
      find("#offline").hidden = true;
      /* what changed before nobody was told */
      list.refresh();
      lead.refresh();
    });
    source.addEventListener("time", (event) => learn(event.data));
    source.addEventListener("change", (event) => onChange(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      window.clearTimeout(pause);
      pause = window.setTimeout(() => (find("#offline").hidden = source.readyState === EventSource.OPEN), 2000);
      if (source.readyState !== EventSource.CLOSED) return;
      comeBackSignedIn();
      const wait = Math.min(15000, 1000 * 2 ** attempt) * (0.5 + Math.random() / 2);
      window.setTimeout(() => connect(attempt + 1), wait);
    });
    window.addEventListener("pagehide", () => source.close(), { once: true });
  }

  /* ---- what htmx put in ---- */

  function markCurrent() {
    const shown = find("#lead")?.dataset.assignment;
    for (const row of all(".row")) {
      if (row.dataset.id === shown) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  }

  document.addEventListener("htmx:afterSettle", () => {
    learn(find("#list")?.dataset.now);
    greetNewRows();
    markCurrent();
    tick();
    if (document.activeElement !== document.body && !visible(document.activeElement)) find("#lead-name")?.focus();
  });
  /* heard from the request itself: the form that sent it may be gone by then, and what is gone is not heard */
  document.addEventListener("htmx:beforeRequest", ({ detail: { xhr, requestConfig } }) => {
    find("#failed").hidden = true;
    const post = requestConfig.verb === "post";
    xhr.addEventListener("loadend", () => {
      const answered = xhr.status > 0;
      const refused = xhr.status >= 400 && xhr.status !== 409 && xhr.status !== 422;
      if (refused || (post && !answered)) find("#failed").hidden = false;
      if (!answered) comeBackSignedIn();
      if (post) list.refresh();
    });
  });

  /* ---- keys ---- */

  function move(step) {
    const rows = all(".row").filter(visible);
    if (!rows.length) return;
    const focused = rows.indexOf(document.activeElement);
    const from = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute("aria-current"));
    const next = from < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, from + step));
    rows[next].focus();
  }

  function press(key) {
    const target = all("[data-key]").find((element) => element.dataset.key === key && visible(element));
    if (!target) return false;
    if (target.matches("input")) target.focus();
    else target.click();
    if (target.matches("summary")) find("select, input", target.parentElement)?.focus();
    return true;
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const open = find("#lead details.reject[open]");
      if (open) open.open = false;
      if (document.activeElement?.matches("input, select, textarea")) document.activeElement.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || find("dialog[open]")) return;
    if (event.target.matches("input, select, textarea")) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (press(event.key)) event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens).showModal();
    /* it spoke of the lead before */
    if (event.target.closest(".row")) find("#notice").replaceChildren();
  });

  /* what was done is said once, not again on every reload */
  function forgetNotice() {
    const address = new URL(location.href);
    address.searchParams.delete("done");
    window.history.replaceState(window.history.state, "", address);
  }
  document.addEventListener("htmx:pushedIntoHistory", forgetNotice);

  /* ---- start ---- */

  all("[data-opens]").forEach((button) => (button.hidden = false));
  learn(find("#list").dataset.now);
  tick();
  window.setInterval(tick, 1000);
  connect(0);
  forgetNotice();
})();
