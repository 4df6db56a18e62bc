extension PageParts {
  /// What a step shows: cells, nodes, edges, words.
  static let display = #"""
      const sweepNames = ['Primal', 'Tangent', 'Reverse'], columns = ['value', 'tangent', 'adjoint'];
      const formulaColumns = ['primal', 'wide', 'back'];
      let position = 0, steps = [];
      const lines = data.rows.map((_, i) => byId('r' + i)), resultLines = data.outputs.map((_, k) => byId('out' + k));
      const cells = line => Object.fromEntries([...columns, ...formulaColumns].map(name => [name, line.querySelector('.' + name)]));
      const rowCells = lines.map(cells), resultCells = resultLines.map(cells);
      const nodes = data.rows.map((_, i) => {
        const node = byId('n' + i);
        return { value: node && node.querySelector('.value'), derivatives: node && node.querySelector('.derivatives') };
      });
      const isCompact = document.querySelector('svg.compact') !== null;
      const setText = (element, value) => { if (element && element.textContent !== value) element.textContent = value; };
      // A cell holds text, or a field for what can be changed.
      function setCell(cell, value, given) {
        const field = cell.firstElementChild;
        if (!field) setText(cell, value);
        else if (field.classList.contains('edit') && document.activeElement !== field) {
          // What is given is there from the start.
          field.value = shown(given);
          field.size = Math.max(3, field.value.length);
        }
      }
      // The formulas of the first two sweeps do not depend on the step.
      function fillFormulas() {
        data.rows.forEach((row, i) => {
          for (const sweep of [0, 1]) {
            const [name, formula] = parts({ sweep, row: i });
            setText(rowCells[i][formulaColumns[sweep]], formula ? name + ' = ' + formula : name);
          }
        });
      }

      function show() {
        steps = steps.length ? steps : allSteps();
        const now = steps[position];
        if (!now) return;
        const last = now.row === undefined ? data.rows.length : now.row;
        const received = data.rows.map(() => 0), adjoints = data.rows.map(() => null);
        if (now.sweep === 2) {
          for (let i = 0; i <= now.index; i++) { received[state.steps[i].target]++; adjoints[state.steps[i].target] = state.steps[i].adjoint; }
        }
        const isEnd = now.sweep === 2 && now.index === state.steps.length - 1;
        data.rows.forEach((row, i) => {
          const value = now.sweep > 0 || i <= last ? shown(state.values[i]) : '·';
          const tangent = now.sweep > 1 || now.sweep === 1 && i <= last ? shown(state.tangents[i]) : '·';
          const needed = state.needed[i];
          const adjoint = adjoints[i] === null ? isEnd ? '0' : '·'
            : shown(adjoints[i]) + (received[i] < needed ? ` (${received[i]} of ${needed})` : '');
          setCell(rowCells[i].value, value, state.values[i]);
          setCell(rowCells[i].tangent, tangent, state.seed[i]);
          setCell(rowCells[i].adjoint, adjoint);
          setText(rowCells[i].back, received[i] ? adjointText(i, received[i]) : isEnd ? row.a + ' = 0' : row.a);
          // A compact box has the number of the sweep.
          const only = isCompact ? now.sweep : 0;
          setText(nodes[i].value, hides(only, i) ? '?' : [value, tangent, adjoints[i] === null ? adjoint : shown(adjoints[i])][only]);
          const both = data.symbols[0] + ' ' + (hides(1, i) ? '?' : tangent) + '\u2002' + data.symbols[1] + ' ' + (hides(2, i) ? '?' : adjoint.replace(/\((\d+) of (\d+)\)/, '($1/$2)'));
          setText(nodes[i].derivatives, both);
          if (nodes[i].derivatives) nodes[i].derivatives.classList.toggle('small', both.length > 19);
          // A partial is there when its row is computed.
          (row.x || []).forEach((_, place) => {
            const label = byId('l' + i + '-' + place);
            if (label) label.classList.toggle('unseen', now.sweep === 0 && i > last);
          });
        });
        data.outputs.forEach((output, k) => {
          const reached = sweep => now.sweep > sweep || now.sweep === sweep && now.output >= k;
          setCell(resultCells[k].value, reached(0) ? shown(state.results[k]) : '·');
          setCell(resultCells[k].tangent, reached(1) ? shown(state.speeds[k]) : '·');
          setCell(resultCells[k].adjoint, shown(state.cotangent[k]), state.cotangent[k]);
          const node = byId('y' + k);
          if (node && !isCompact) setText(node.querySelector('text'), output.n + (reached(0) && !hides(0) ? ' = ' + shown(state.results[k]) : ''));
        });
        document.body.dataset.sweep = now.sweep;
        mark(now);
        tell(now);
        byId('slider').value = position;
        setText(byId('count'), (position + 1) + ' / ' + steps.length);
        document.querySelectorAll('[data-sweep]').forEach(button =>
          button.setAttribute('aria-pressed', Number(button.dataset.sweep) === now.sweep));
        cue();
      }

      // The row, the node, the edges in use, and the rows they come from.
      function mark(now) {
        document.querySelectorAll('.now, .from').forEach(e => { if (!e.classList.contains('key')) e.classList.remove('now', 'from'); });
        document.querySelectorAll('[aria-current]').forEach(e => e.removeAttribute('aria-current'));
        const add = (id, name) => { const e = byId(id); if (e) e.classList.add(name); };
        const line = now.row === undefined ? resultLines[now.output] : lines[now.row];
        line.classList.add('now');
        line.setAttribute('aria-current', 'step');
        line.querySelector('td.' + columns[now.sweep]).classList.add('now');
        const edge = (row, place) => { add('e' + row + '-' + place, 'now'); add('l' + row + '-' + place, 'now'); };
        const from = row => { add('r' + row, 'from'); add('n' + row, 'from'); };
        if (now.row === undefined) {
          add('y' + now.output, 'now');
          add('o' + now.output, 'now');
          if (data.outputs[now.output].row !== null) from(data.outputs[now.output].row);
        } else {
          add('n' + now.row, 'now');
          const { step } = now;
          if (now.sweep < 2) {
            (data.rows[now.row].x || []).forEach((x, place) => { if (!Array.isArray(x)) { from(x); edge(now.row, place); } });
          } else if (step.row !== undefined) { from(step.row); edge(step.row, step.place); }
          else if (step.output !== undefined) { add('y' + step.output, 'from'); add('o' + step.output, 'now'); add('out' + step.output, 'from'); }
        }
        reveal(line, document.querySelector('section.table'));
        const node = document.querySelector('.node.now');
        if (node) reveal(node, document.querySelector('section.picture'));
      }

      // Scrolls inside its section only, never the page.
      function reveal(element, section) {
        const inner = element.getBoundingClientRect(), outer = section.getBoundingClientRect(), margin = 40;
        if (inner.top < outer.top + margin) section.scrollTop -= outer.top + margin - inner.top;
        // The results stay at the end of the table.
        const below = 12 + (section.classList.contains('table') ? 27 * Math.min(3, resultLines.length) : 0);
        if (inner.bottom > outer.bottom - below) section.scrollTop += inner.bottom - outer.bottom + below;
        if (section.classList.contains('picture')) {
          if (inner.left < outer.left + margin) section.scrollLeft -= outer.left + margin - inner.left;
          if (inner.right > outer.right - margin) section.scrollLeft += inner.right - outer.right + margin;
        }
      }

      // What a section has beyond its borders.
      function cue() {
        document.querySelectorAll('.frame').forEach(frame => {
          const section = frame.firstElementChild, more = [];
          if (section.scrollTop > 4) more.push('↑');
          if (section.scrollHeight - section.clientHeight - section.scrollTop > 4) more.push('↓');
          if (section.scrollLeft > 4) more.push('←');
          if (section.scrollWidth - section.clientWidth - section.scrollLeft > 4) more.push('→');
          setText(frame.querySelector('.cue'), more.length ? 'more ' + more.join(' ') : '');
        });
      }

      function tell(now) {
        const [name, formula, numbers, result] = parts(now);
        const isHidden = isExercise && now.row !== undefined && now.row >= (now.sweep < 2 ? inputs : 0);
        setText(byId('equation'), isHidden ? (formula ? name + ' = ' + formula : name) + ' = ?' : equation(name, formula, numbers, result));
        const row = now.sweep < 2 ? now.row : now.step.row;
        setText(byId('rule'), row === undefined ? '' : partialsText(row));
        setText(byId('prose'), sweepNames[now.sweep] + ' sweep: ' + prose(now));
      }

    """#
}
