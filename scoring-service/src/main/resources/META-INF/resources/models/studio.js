// The rule builder: what is typed is not lost. Everything else is htmx and the server; the page works without this script.
(() => {
  'use strict';
  const studio = () => document.getElementById('studio');
  const value = (id) => document.getElementById(id)?.value;
  let typed = 0; // counts what is typed into the rows
  let dirty = studio()?.dataset.dirty === 'true';
  let leaving = false;
  const sent = new WeakMap();

  document.addEventListener('input', (event) => {
    if (!event.target.closest('#studio-form') || event.target.form?.id !== 'studio-form') return;
    dirty = true;
    if (event.target.closest('#rows-place')) typed += 1;
  });

  // typed before the scripts came: taken up as if it were typed now, once htmx listens
  const touched = (field) => {
    const options = [...field.options ?? []];
    return field.defaultValue !== undefined && field.value !== field.defaultValue
      || field.checked !== field.defaultChecked
      || options.some((option) => option.defaultSelected) && options.some((option) => option.selected !== option.defaultSelected);
  };
  document.addEventListener('DOMContentLoaded', () => setTimeout(() => {
    [...document.getElementById('studio-form')?.elements ?? []].filter(touched)
      .forEach((field) => field.dispatchEvent(new Event('input', { bubbles: true })));
  }));

  document.addEventListener('submit', (event) => {
    if (['save', 'finish'].includes(event.submitter?.value)) leaving = true;
  });

  // an answer is about what was sent: what was typed since stays, and is sent again. What the rows show and the base that
  // they are compared with stay together, and so do the document and the base.
  let answered = null;
  let scrolled = 0;
  document.addEventListener('htmx:beforeRequest', (event) => {
    const text = value('document');
    sent.set(event.detail.xhr, { typed, text, edited: text !== value('base') });
  });
  document.addEventListener('htmx:beforeOnLoad', (event) => {
    answered = sent.get(event.detail.xhr) ?? null;
  });
  document.addEventListener('htmx:oobBeforeSwap', (event) => {
    if (!answered) return;
    const rowsMoved = answered.typed !== typed;
    const textMoved = answered.text !== value('document');
    const keep = { document: textMoved, 'rows-place': rowsMoved, base: answered.edited ? rowsMoved : textMoved };
    if (keep[event.detail.target.id]) event.detail.shouldSwap = false;
    if (event.detail.target.id === 'document') scrolled = event.detail.target.scrollTop;
  });
  document.addEventListener('htmx:afterOnLoad', () => {
    const text = document.getElementById('document');
    if (text && scrolled) text.scrollTop = scrolled;
    scrolled = 0;
  });

  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.id === 'studio') {
      dirty = studio()?.dataset.dirty === 'true';
      leaving = false;
    }
  });

  // signed out or cut off: said where the verdict stands; what is typed stays
  const unheard = () => {
    leaving = false;
    const chip = document.createElement('span');
    chip.className = 'chip late';
    chip.textContent = 'no answer: what you typed is still here. Sign in again in another tab, then go on';
    document.getElementById('verdict')?.replaceChildren(chip);
  };
  ['htmx:responseError', 'htmx:sendError', 'htmx:timeout'].forEach((name) => document.addEventListener(name, unheard));

  window.addEventListener('beforeunload', (event) => {
    if (dirty && !leaving) event.preventDefault();
  });

  // what was done is said once, not again on every reload
  const address = new URL(location.href);
  if (address.searchParams.has('done')) {
    address.searchParams.delete('done');
    history.replaceState(history.state, '', address);
  }
})();
