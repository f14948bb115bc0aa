/*
 * The parts of the inbox that change by themselves, each in a place that stays: an answer never finds its target gone.
 *
 * What the rep asked for wins over what the page fetches, the newest of it over the older, in whatever order the answers
 * come. And nothing is taken from under a pressed button or finger: a click is one only if it begins and ends on the same
 * element.
 */
window.batonPlaces = (() => {
  "use strict";

  const places = [];
  const turns = new WeakMap();
  let pressed = false;

  /**
   * A place that keeps one part of the page.
   *
   * @param id   of the place
   * @param part what is in it: its data-self is where it is fetched
   * @param held whether it must not change now
   * @param late told of an answer that something newer has overtaken
   */
  function keep(id, part, held = () => false, late = () => {}) {
    const place = { element: document.getElementById(id), held, late, turn: 0, underway: 0, missed: false };
    /* one at a time; what changes meanwhile is fetched after, since the answer on its way may be older */
    place.refresh = () => {
      place.missed = place.underway > 0 || pressed;
      if (place.missed || held()) return;
      const { element } = place;
      const self = element.querySelector(part).dataset.self;
      window.htmx.ajax("GET", self, { source: element, target: element, select: part, swap: "innerHTML" }).catch(() => {});
    };
    places.push(place);
    return place;
  }

  const catchUp = (place) => place.missed && place.refresh();
  const placeOf = (detail) => places.find((place) => place.element === detail.target);
  const ownOf = (place, detail) => detail.requestConfig.elt === place.element;

  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    const place = placeOf(detail);
    if (!place) return;
    place.underway++;
    if (!ownOf(place, detail)) place.turn++;
    turns.set(detail.xhr, place.turn);
    detail.xhr.addEventListener("loadend", () => {
      place.underway--;
      catchUp(place);
    });
  });

  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const place = placeOf(detail);
    if (!place) return;
    const overtaken = turns.get(detail.xhr) !== place.turn;
    if (ownOf(place, detail)) {
      place.missed ||= pressed;
      detail.shouldSwap &&= !(overtaken || pressed || place.held());
    } else if (overtaken) {
      detail.shouldSwap = false;
      place.late(detail);
    }
  });

  function release() {
    /* after the click that this makes */
    window.setTimeout(() => {
      pressed = false;
      places.forEach(catchUp);
    });
  }
  document.addEventListener("pointerdown", (event) => (pressed = event.button === 0));
  document.addEventListener("pointerup", release);
  document.addEventListener("pointercancel", release);
  window.addEventListener("blur", release);

  return { keep };
})();
