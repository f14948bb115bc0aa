// Keys for the list of leads: j and k move, enter opens (the focused link does), / searches, ? helps. Everything works without.
(() => {
  const rows = () => [...document.querySelectorAll('[data-testid="lead-row"] a.who')];
  const typing = (target) => target.closest('input, select, textarea, dialog');
  const help = document.getElementById('help');

  const move = (step) => {
    const links = rows();
    const at = links.indexOf(document.activeElement);
    const next = links[Math.min(Math.max(at + step, 0), links.length - 1)];
    if (next) next.focus();
  };

  document.querySelectorAll('[data-opens="help"]').forEach((button) => {
    button.hidden = !help;
    button.addEventListener('click', () => help.showModal());
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const act = {
      j: () => move(1),
      k: () => move(-1),
      '/': () => document.getElementById('q')?.focus(),
      '?': () => help?.showModal(),
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
})();
