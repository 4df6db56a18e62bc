internal import Rendering

/// The fixed parts of the page.
enum PageParts {
  static let controls: Markup = """
    <div class="controls">
    <div class="sweeps" role="group" aria-label="Sweep">
    <button type="button" data-sweep="0">Primal</button>
    <button type="button" data-sweep="1">Tangent</button>
    <button type="button" data-sweep="2">Reverse</button>
    </div>
    <div class="steps">
    <button type="button" id="back" aria-label="Step back">◀</button>
    <input type="range" id="slider" min="0" value="0" aria-label="Step">
    <button type="button" id="forth" aria-label="Step forward">▶</button>
    <output id="count"></output>
    </div>
    <label id="seeds">Seed <select id="seed"></select></label>
    <label id="cotangents">Output <select id="cotangent"></select></label>
    </div>
    <div class="step" aria-live="polite">
    <p id="equation"></p>
    <p id="rule"></p>
    </div>
    <p class="keys">Keys: ← → step, Home End, 1 2 3 choose the sweep, S the next seed.</p>

    """

  static let styles: Markup = """
    :root { color-scheme: light dark; --ink: #1d2430; --soft: #566172; --line: #8b96a5;
      --paper: #ffffff; --box: #f3f5f8; --input: #e3effc; --output: #e2f4e7; --rule: #d5dbe3;
      --now: #b3450b; --mark: #fdeadd; --from: #1f63b5; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e8ebf0; --soft: #a9b3c1; --line: #77828f;
      --paper: #14181e; --box: #222932; --input: #1d3349; --output: #1d3a28; --rule: #333c48;
      --now: #ffa566; --mark: #4a2c17; --from: #7db8ff; } }
    * { box-sizing: border-box; }
    body { margin: 0; font: 16px/1.45 system-ui, sans-serif; color: var(--ink);
      background: var(--paper); }
    header { position: sticky; top: 0; z-index: 1; padding: 12px 16px 8px; background: var(--paper);
      border-bottom: 1px solid var(--rule); }
    h1 { margin: 0 0 8px; font-size: 18px; font-weight: 600; overflow-wrap: anywhere;
      max-height: 2.9em; overflow: auto; }
    .controls { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; }
    .steps { display: flex; flex: 1 1 240px; gap: 8px; align-items: center; }
    #slider { flex: 1; min-width: 80px; accent-color: var(--now); }
    button, select { font: inherit; color: inherit; background: var(--box); padding: 6px 12px;
      border: 1px solid var(--line); border-radius: 6px; min-height: 38px; max-width: 100%; }
    .sweeps { display: flex; }
    .sweeps button { border-radius: 0; border-right-width: 0; }
    .sweeps button:first-child { border-radius: 6px 0 0 6px; }
    .sweeps button:last-child { border-radius: 0 6px 6px 0; border-right-width: 1px; }
    .sweeps button[aria-pressed=true] { background: var(--now); border-color: var(--now);
      color: var(--paper); }
    :focus-visible { outline: 2px solid var(--from); outline-offset: 2px; }
    #count { min-width: 4.5em; text-align: right; font-variant-numeric: tabular-nums;
      color: var(--soft); }
    .step p { margin: 6px 0 0; }
    #equation { font-size: 18px; font-weight: 600; color: var(--now); min-height: 1.45em;
      overflow-wrap: anywhere; }
    #rule, .keys { color: var(--soft); font-size: 14px; min-height: 1.45em; }
    .keys { margin: 4px 0 0; }
    main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr); gap: 16px;
      padding: 16px; align-items: start; }
    section { overflow: auto; max-height: calc(100vh - 220px); }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th { position: sticky; top: 0; background: var(--paper); text-align: left; font-weight: 600;
      color: var(--soft); font-size: 14px; }
    th, td { padding: 4px 10px 4px 6px; border-bottom: 1px solid var(--rule); white-space: nowrap; }
    th:nth-child(2), th:nth-child(4), th:nth-child(5), .value, .tangent, .adjoint
      { text-align: right; }
    tbody tr { cursor: pointer; }
    tr.output td { border-bottom: 0; border-top: 1px solid var(--line); }
    tr.from td:first-child { box-shadow: inset 3px 0 var(--from); }
    tr.now { background: var(--mark); }
    tr.now td:first-child { box-shadow: inset 3px 0 var(--now); }
    td.now { color: var(--now); font-weight: 700; }
    .drawing { display: block; }
    .drawing .node { cursor: pointer; }
    .drawing .node.from .box { stroke: var(--from); stroke-width: 2.5; }
    .drawing .node.now .box { stroke: var(--now); stroke-width: 2.5; fill: var(--mark); }
    .drawing .edge.now { stroke: var(--now); stroke-width: 3; }
    .drawing .partial.now { fill: var(--now); font-weight: 700; }
    @media (max-width: 860px) {
      main { grid-template-columns: minmax(0, 1fr); padding: 12px; }
      section { max-height: none; }
      section.table { max-height: 46vh; }
      .wide, .keys { display: none; }
      td, th { padding-right: 6px; }
      header { padding: 8px 12px; }
      h1 { font-size: 16px; margin-bottom: 6px; }
    }

    """

  static let script: Markup = #"""
    'use strict';
    (() => {
      const data = JSON.parse(document.getElementById('data').textContent);
      const byId = id => document.getElementById(id);
      const sweeps = ['Primal', 'Tangent', 'Reverse'];
      let seed = 0, cotangent = 0, position = 0, steps = [], rows = [], nodes = [];

      // The steps of the three sweeps, one after the other.
      function build() {
        steps = [];
        for (const sweep of [0, 1]) {
          data.rows.forEach((_, row) => steps.push({ sweep, row }));
          data.outputs.forEach((_, output) => steps.push({ sweep, output }));
        }
        data.cotangents[cotangent].steps.forEach((step, index) =>
          steps.push({ sweep: 2, row: step.target, index, step }));
        byId('slider').max = Math.max(steps.length - 1, 0);
      }

      function text(element, value) {
        if (element && element.textContent !== value) element.textContent = value;
      }

      function show() {
        const now = steps[position];
        if (!now) return;
        const tangents = data.seeds[seed];
        const adjoints = data.cotangents[cotangent];
        const last = now.row === undefined ? data.rows.length : now.row;
        const known = new Map();
        if (now.sweep === 2) {
          for (let i = 0; i <= now.index; i++) known.set(adjoints.steps[i].target, adjoints.steps[i].value);
        }
        const isEnd = now.sweep === 2 && now.index === adjoints.steps.length - 1;
        data.rows.forEach((row, i) => {
          const value = now.sweep > 0 || i <= last ? row.value : '·';
          const tangent = now.sweep > 1 || now.sweep === 1 && i <= last ? tangents.tangents[i] : '·';
          const adjoint = known.has(i) ? known.get(i) : isEnd ? '0' : '·';
          text(rows[i].value, value);
          text(rows[i].tangent, tangent);
          text(rows[i].adjoint, adjoint);
          text(nodes[i].value, value);
          text(nodes[i].derivatives, data.symbols[0] + ' ' + tangent + '\u2002' + data.symbols[1] + ' ' + adjoint);
        });
        data.outputs.forEach((output, k) => {
          const line = byId('out' + k);
          const reached = sweep => now.sweep > sweep || now.sweep === sweep && now.output >= k;
          text(line.querySelector('.value'), reached(0) ? output.value : '·');
          text(line.querySelector('.tangent'), reached(1) ? tangents.outputs[k] : '·');
          text(line.querySelector('.adjoint'), now.sweep === 2 ? adjoints.outputs[k] : '·');
        });
        mark(now);
        tell(now, tangents, adjoints);
        byId('slider').value = position;
        text(byId('count'), (position + 1) + ' / ' + steps.length);
        document.querySelectorAll('[data-sweep]').forEach(button =>
          button.setAttribute('aria-pressed', Number(button.dataset.sweep) === now.sweep));
        document.body.dataset.position = position;
      }

      // The row, the node, the edges in use, and the rows they come from.
      function mark(now) {
        document.querySelectorAll('.now, .from').forEach(e => e.classList.remove('now', 'from'));
        const add = (id, name) => { const e = byId(id); if (e) e.classList.add(name); };
        const cell = ['value', 'tangent', 'adjoint'][now.sweep];
        const line = byId(now.row === undefined ? 'out' + now.output : 'r' + now.row);
        line.classList.add('now');
        line.querySelector('.' + cell).classList.add('now');
        const edge = (row, place) => { add('e' + row + '-' + place, 'now'); add('l' + row + '-' + place, 'now'); };
        const from = row => { add('r' + row, 'from'); add('n' + row, 'from'); };
        if (now.row === undefined) {
          add('y' + now.output, 'now');
          add('o' + now.output, 'now');
          if (data.outputs[now.output].row !== null) from(data.outputs[now.output].row);
        } else if (now.sweep < 2) {
          add('n' + now.row, 'now');
          data.rows[now.row].operands.forEach((operand, place) => {
            if (operand !== null) { from(operand); edge(now.row, place); }
          });
        } else {
          add('n' + now.row, 'now');
          if (now.step.row !== undefined) { from(now.step.row); edge(now.step.row, now.step.place); }
          else { add('y' + now.step.output, 'from'); add('o' + now.step.output, 'now'); add('out' + now.step.output, 'from'); }
        }
        reveal(line, document.querySelector('section.table'));
        const node = document.querySelector('.node.now');
        if (node) reveal(node, document.querySelector('section.picture'));
      }

      // Scrolls inside its section only, never the page.
      function reveal(element, section) {
        const inner = element.getBoundingClientRect(), outer = section.getBoundingClientRect();
        const margin = 48;
        if (inner.top < outer.top + margin) section.scrollTop -= outer.top + margin - inner.top;
        if (inner.bottom > outer.bottom - 8) section.scrollTop += inner.bottom - outer.bottom + 8;
        if (section.classList.contains('picture')) {
          if (inner.left < outer.left + margin) section.scrollLeft -= outer.left + margin - inner.left;
          if (inner.right > outer.right - margin) section.scrollLeft += inner.right - outer.right + margin;
        }
      }

      function tell(now, tangents, adjoints) {
        let formula, numbers = '', value, rule;
        if (now.sweep === 2) {
          ({ formula, numbers, value } = adjoints.steps[now.index]);
          rule = now.step.row === undefined ? 'The sweep begins at the output, with its weight.'
            : 'An adjoint passes back along an edge, times its partial. ' + data.rows[now.step.row].rule;
        } else if (now.row === undefined) {
          const output = data.outputs[now.output];
          formula = now.sweep === 0 ? output.formula : output.tangent;
          value = now.sweep === 0 ? output.value : tangents.outputs[now.output];
          rule = 'A result of the function.';
        } else {
          const row = data.rows[now.row];
          formula = now.sweep === 0 ? row.formula : row.tangent;
          numbers = now.sweep === 0 ? row.numbers : tangents.numbers[now.row];
          value = now.sweep === 0 ? row.value : tangents.tangents[now.row];
          rule = row.rule;
        }
        if (numbers === value) numbers = '';
        text(byId('equation'), formula + (numbers ? ' = ' + numbers : '') + ' = ' + value);
        text(byId('rule'), sweeps[now.sweep] + ' sweep: ' + rule);
      }

      function go(to) {
        position = Math.max(0, Math.min(steps.length - 1, to));
        show();
      }

      function first(sweep) {
        const place = steps.findIndex(step => step.sweep === sweep);
        if (place >= 0) go(place);
      }

      // The last step of the sweep that is at a row.
      function goToRow(row) {
        const sweep = steps[position].sweep;
        for (let i = steps.length - 1; i >= 0; i--) {
          if (steps[i].sweep === sweep && steps[i].row === row) return go(i);
        }
      }

      function fill(id, items) {
        items.forEach((item, index) => byId(id).add(new Option(item.label, index)));
        byId(id + 's').hidden = items.length < 2;
      }

      rows = data.rows.map((_, i) => {
        const line = byId('r' + i);
        line.addEventListener('click', () => goToRow(i));
        return { value: line.querySelector('.value'), tangent: line.querySelector('.tangent'), adjoint: line.querySelector('.adjoint') };
      });
      nodes = data.rows.map((_, i) => {
        const node = byId('n' + i);
        if (node) node.addEventListener('click', () => goToRow(i));
        return { value: node && node.querySelector('.value'), derivatives: node && node.querySelector('.derivatives') };
      });
      fill('seed', data.seeds);
      fill('cotangent', data.cotangents);
      byId('seed').addEventListener('change', event => { seed = Number(event.target.value); show(); });
      byId('cotangent').addEventListener('change', event => {
        cotangent = Number(event.target.value);
        build();
        go(position);
      });
      byId('slider').addEventListener('input', event => go(Number(event.target.value)));
      byId('back').addEventListener('click', () => go(position - 1));
      byId('forth').addEventListener('click', () => go(position + 1));
      document.querySelectorAll('[data-sweep]').forEach(button =>
        button.addEventListener('click', () => first(Number(button.dataset.sweep))));
      document.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === 'SELECT') return;
        switch (event.key) {
          case 'ArrowRight': case 'ArrowDown': go(position + 1); break;
          case 'ArrowLeft': case 'ArrowUp': go(position - 1); break;
          case 'Home': go(0); break;
          case 'End': go(steps.length - 1); break;
          case '1': case '2': case '3': first(Number(event.key) - 1); break;
          case 's': case 'S':
            byId('seed').value = seed = (seed + 1) % data.seeds.length;
            show();
            break;
          default: return;
        }
        event.preventDefault();
      });
      build();
      go(Number(location.hash.slice(1)) || 0);
    })();

    """#
}
