// Draws the tables of figures as charts. The table is the truth: it is what one reads without scripts and what a screen
// reader reads; here it is drawn above itself and tucked away.
//
//   <figure class="chart" data-chart="bar" data-unit="leads">
//     <figcaption>Leads a day</figcaption>
//     <table>
//       <thead><tr><th>Day</th><th>Would qualify</th><th data-kind="line" data-tone="warn" data-dash>Capacity</th></tr></thead>
//       <tbody><tr><th>1 Mar</th><td>12</td><td>20</td></tr></tbody>
//     </table>
//   </figure>
//
// figure: data-chart   bar | line | sideways (bars from left to right, for names that are long)
//         data-unit    what is counted, after every number
//         data-x       "time" where the first column has data-at="ISO instant", "number" where it has data-value
//         data-stacked bars upon each other
//         data-tall    more height: a row for each bar
// column: data-kind    bar | line | step | points (single ones, not joined), where it is another than the figure's;
//                      "none" is not drawn
//         data-tone    accent | engage | ok | warn | late | quiet
//         data-dash    a dashed line without points: a limit
// cell:   data-value   the number, where the text is for people ("1,204 leads"); none is drawn where neither is a number
//         data-low, data-high   a bar from one to the other, for an interval
(() => {
  const drawn = new Set();
  const tones = { accent: '--accent', engage: '--engage', ok: '--ok', warn: '--warn', late: '--late', quiet: '--text-3' };
  const order = ['accent', 'engage', 'quiet', 'warn', 'ok', 'late'];
  const paint = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

  const number = (cell) => {
    const text = cell.dataset.value ?? cell.textContent.replace(/[,\s]/g, '').replace('−', '-').replace(/[^\d.eE+-].*$/, '');
    return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
  };

  const value = (cell) =>
    cell.dataset.low === undefined ? number(cell) : [Number(cell.dataset.low), Number(cell.dataset.high)];

  const place = (figure, cell) => {
    if (figure.dataset.x === 'time') return Date.parse(cell.dataset.at);
    return figure.dataset.x === 'number' ? number(cell) : cell.textContent.trim();
  };

  const dataset = (figure, head, at, rows, index) => {
    const kind = head.dataset.kind ?? (figure.dataset.chart === 'line' ? 'line' : 'bar');
    const colour = paint(tones[head.dataset.tone ?? order[index % order.length]]);
    const values = rows.map((row) => value(row.cells[at]));
    const flat = kind !== 'bar';
    const limit = head.dataset.dash !== undefined;
    return {
      type: flat ? 'line' : 'bar',
      label: head.textContent.trim(),
      data: figure.dataset.x ? values.map((y, i) => ({ x: place(figure, rows[i].cells[0]), y })) : values,
      backgroundColor: rows.map((row) => (flat ? 'transparent' : paint(tones[row.cells[at].dataset.tone]) || colour)),
      borderColor: colour,
      borderWidth: flat ? 2 : 0,
      borderRadius: 3,
      borderDash: limit ? [5, 4] : [],
      stepped: kind === 'step' ? 'before' : false,
      showLine: kind !== 'points',
      pointRadius: kind === 'points' ? 6 : flat && !limit && rows.length < 40 ? 2.5 : 0,
      pointHitRadius: 12,
      pointBackgroundColor: colour,
      maxBarThickness: 48,
      order: flat ? 0 : 1,
      spanGaps: true,
    };
  };

  const moment = (millis, long) =>
    new Intl.DateTimeFormat(undefined, long ? { dateStyle: 'medium', timeStyle: 'short' } : { day: 'numeric', month: 'short' }).format(millis);

  const words = (figure, raw) => {
    const plain = (n) => n.toLocaleString(undefined, { maximumFractionDigits: 2 });
    const text = Array.isArray(raw) ? `${plain(raw[0])} to ${plain(raw[1])}` : plain(raw);
    return figure.dataset.unit ? `${text} ${figure.dataset.unit}` : text;
  };

  const axis = (figure, counts) => ({
    stacked: figure.dataset.stacked !== undefined,
    beginAtZero: counts && figure.dataset.chart !== 'line',
    grid: { color: counts ? paint('--line') : 'transparent' },
    border: { display: false },
    ticks: { color: paint('--text-2'), maxRotation: 0, autoSkipPadding: 16, ...(counts ? { maxTicksLimit: 7 } : {}) },
  });

  // a name takes no more than some third of the width; the tooltip and the table say it whole
  function shortened(at) {
    const name = this.getLabelForValue(at);
    const room = Math.floor(this.chart.width / 18);
    return name.length > room ? `${name.slice(0, room - 1)}…` : name;
  }

  const axes = (figure) => {
    const sideways = figure.dataset.chart === 'sideways';
    const names = axis(figure, false);
    if (sideways) Object.assign(names.ticks, { autoSkip: false, callback: shortened });
    if (figure.dataset.x) names.type = 'linear';
    if (figure.dataset.x === 'time') names.ticks.callback = (millis) => moment(millis, false);
    return sideways ? { y: names, x: axis(figure, true) } : { x: names, y: axis(figure, true) };
  };

  const settings = (figure, table) => {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies[0].rows];
    const columns = heads.map((head, at) => ({ head, at })).slice(1).filter(({ head }) => head.dataset.kind !== 'none');
    return {
      data: {
        labels: figure.dataset.x ? undefined : rows.map((row) => row.cells[0].textContent.trim()),
        datasets: columns.map(({ head, at }, index) => dataset(figure, head, at, rows, index)),
      },
      options: {
        indexAxis: figure.dataset.chart === 'sideways' ? 'y' : 'x',
        animation: { duration: still() ? 0 : 150 },
        maintainAspectRatio: false,
        interaction: { mode: 'index', intersect: false, axis: figure.dataset.chart === 'sideways' ? 'y' : 'x' },
        scales: axes(figure),
        plugins: {
          legend: { display: columns.length > 1, align: 'start', labels: { color: paint('--text-2'), boxWidth: 12, boxHeight: 12 } },
          tooltip: {
            callbacks: {
              title: ([first]) => (figure.dataset.x === 'time' && first ? moment(first.parsed.x, true) : first?.label),
              label: ({ dataset: line, raw }) => `${line.label}: ${words(figure, raw?.y ?? raw)}`,
            },
            filter: ({ raw }) => (raw?.y === undefined ? raw : raw.y) !== null,
          },
        },
      },
    };
  };

  const draw = (figure) => {
    const table = figure.querySelector('table');
    if (!table?.tHead || !table.tBodies[0]?.rows.length || figure.querySelector('canvas')) return;
    const frame = document.createElement('div');
    frame.className = 'canvas';
    if (figure.dataset.tall !== undefined) frame.style.height = `${table.tBodies[0].rows.length * 28 + 64}px`;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', `${figure.querySelector('figcaption')?.textContent ?? 'Chart'}; the figures follow as a table`);
    frame.append(canvas);
    const details = document.createElement('details');
    details.innerHTML = '<summary class="small quiet">Figures</summary>';
    const scroll = document.createElement('div');
    scroll.className = 'scroll';
    table.before(frame, details);
    scroll.append(table);
    details.append(scroll);
    drawn.add(new Chart(canvas, settings(figure, table)));
  };

  const drawAll = (root) => {
    drawn.forEach((chart) => {
      if (!chart.canvas?.isConnected) {
        chart.destroy();
        drawn.delete(chart);
      }
    });
    root.querySelectorAll('figure[data-chart]').forEach(draw);
    if (root.matches?.('figure[data-chart]')) draw(root);
  };

  // colours are read when a chart is drawn
  const redraw = () =>
    drawn.forEach((chart) => {
      const figure = chart.canvas.closest('figure');
      const { data, options } = settings(figure, figure.querySelector('table'));
      Object.assign(chart.data, data);
      chart.options = options;
      chart.update('none');
    });

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  document.addEventListener('htmx:load', (event) => drawAll(event.detail.elt));
  drawAll(document);
})();
