// The derivatives, the trace and the counts as tables, and the graph.

function showDerivatives(derivatives) {
  const names = state.variables, count = derivatives.values.length;
  const parts = [];
  if (count === 1) {
    parts.push(table(['', ''], [['f', full(derivatives.values[0])],
      ...names.map((name, j) => [`∂f/∂${name}`, full(derivatives.jacobian[0][j])])]));
  } else {
    parts.push(element('h3', { class: 'soft' }, 'Jacobian'), table(['', 'value', ...names.map(name => `∂/∂${name}`)],
      derivatives.values.map((value, i) => [named(`f${i + 1}`), full(value), ...derivatives.jacobian[i].map(full)])));
  }
  if (derivatives.hessian) {
    parts.push(element('h3', { class: 'soft' }, 'Hessian'), table(['∂²f', ...names.map(name => `∂${name}`)],
      derivatives.hessian.map((row, i) => [`∂${names[i]}`, ...row.map(full)])));
  }
  byId('results').replaceChildren(...parts);
}

function showTrace(trace) {
  if (trace.tooLong) {
    byId('trace').replaceChildren(element('p', { class: 'soft' },
      `The formula has ${trace.tooLong} operations: the page shows traces of 2000 at most.`));
    byId('graph').replaceChildren();
    return;
  }
  const number = Module.number, inputs = state.variables.length;
  const equation = (symbols, figures) => element('div', {}, element('div', { class: 'equation' }, symbols),
    element('div', { class: 'figures' }, figures));
  const steps = new Map();
  for (const step of trace.adjointSteps) {
    if (!steps.has(step.row)) steps.set(step.row, []);
    steps.get(step.row).push(step);
  }
  const symbol = name => named(name.replace(/-(\d+)$/, (_, digits) => '₋' + digits));
  const rows = trace.rows.map((row, place) => {
    const own = symbol(row.name);
    const passed = steps.get(row.name) ?? [];
    return [
      place < inputs ? `${own} = ${named(state.variables[place])}` : equation(row.formula, shortened(row.numbers)),
      element('span', { title: full(number(row.value)) }, readable(number(row.value))),
      place < inputs ? '' : equation(row.tangentFormula, shortened(row.tangentNumbers)),
      element('span', { class: 'tangent', title: full(number(row.tangent)) }, readable(number(row.tangent))),
      passed.length === 0 ? '' : element('div', {}, ...passed.map(step => equation(step.formula, shortened(step.numbers)))),
      element('span', { class: 'adjoint', title: full(number(row.adjoint)) }, readable(number(row.adjoint))),
    ];
  });
  const made = table(['Operation', 'Value', 'Tangent', 'v̇', 'Adjoint, read upwards', 'v̄'], rows,
    column => column % 2 === 1);
  byId('trace').replaceChildren(made);
  const host = element('div');
  const root = host.attachShadow({ mode: 'open' });
  root.append(document.adoptNode(
    new DOMParser().parseFromString(Module.picture(), 'image/svg+xml').documentElement));
  byId('graph').replaceChildren(host);
  // A row and its node are marked together.
  made.querySelectorAll('tbody tr').forEach((line, place) => {
    const box = root.getElementById(`n${place}`)?.querySelector('.box');
    const mark = isOn => {
      line.classList.toggle('now', isOn);
      if (box) box.style.strokeWidth = isOn ? '4px' : '';
    };
    line.addEventListener('pointerenter', () => mark(true));
    line.addEventListener('pointerleave', () => mark(false));
  });
}

function showCounts(counts) {
  const total = mode => counts[mode].values + counts[mode].products;
  const rows = ['forward', 'reverse'].map(mode => [
    mode, full(counts[mode].sweeps), full(counts[mode].values), full(counts[mode].products), full(total(mode))]);
  const kinds = Object.entries(counts.kinds).map(([kind, count]) => count > 1 ? `${kind} ${count}` : kind).join(', ');
  const [forward, reverse] = [total('forward'), total('reverse')];
  const verdict = forward === reverse ? 'Both modes take the same.'
    : `${forward < reverse ? 'Forward' : 'Reverse'} mode takes less for ${state.variables.length} `
      + `input${state.variables.length === 1 ? '' : 's'} and ${state.outputs} result${state.outputs === 1 ? '' : 's'}.`;
  byId('counts').replaceChildren(
    element('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'Operations of both modes' },
      table(['', 'sweeps', 'operations', 'products', 'together'], rows)),
    element('p', {}, verdict),
    element('p', { class: 'soft' }, `The function has ${counts.operations} operations (${kinds || 'none'}) with `
      + `${counts.edges} partials. Forward mode runs it once for each input, reverse mode once; a sweep multiplies by each `
      + 'partial once.'));
}
