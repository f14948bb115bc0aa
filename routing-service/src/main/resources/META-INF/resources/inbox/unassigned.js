/*
 * Refreshes the list of unassigned leads when an assignment changes. Does nothing while the reader fills in a form of the
 * list, so that nothing typed is lost; the list is refreshed once the form is left.
 */
(() => {
  "use strict";

  const list = () => document.getElementById("list");
  const filling = () => list().contains(document.activeElement) || [...list().querySelectorAll("select, input")].some((field) => field.value);
  let missed = false;
  let timer;

  function refresh() {
    timer = undefined;
    missed = filling();
    if (missed) return;
    window.htmx.ajax("GET", list().dataset.self, { target: "#list", select: "#list", swap: "outerHTML" }).catch(() => {});
  }

  /* several changes within a second are one refresh */
  function onChange() {
    timer ??= window.setTimeout(refresh, 1000);
  }

  function connect() {
    const source = new EventSource(document.querySelector("main[data-live]").dataset.live);
    let opened = false;
    source.addEventListener("open", () => {
      /* changes while the connection was lost are not repeated */
      if (opened) onChange();
      opened = true;
    });
    source.addEventListener("change", onChange);
    source.addEventListener("error", () => source.readyState === EventSource.CLOSED && window.setTimeout(connect, 10000));
    window.addEventListener("pagehide", () => source.close(), { once: true });
  }

  document.addEventListener("focusout", () => missed && onChange());
  const address = new URL(location.href);
  address.searchParams.delete("done");
  window.history.replaceState(window.history.state, "", address);
  connect();
})();
