extension PageParts {
  /// Buttons, keys, fields, the player.
  static let controlling = #"""
      function build() {
        steps = allSteps();
        byId('slider').max = Math.max(steps.length - 1, 0);
        const counts = [0, 1, 2].map(sweep => steps.filter(step => step.sweep === sweep).length);
        document.querySelectorAll('[data-sweep]').forEach((button, sweep) => { button.style.flexGrow = counts[sweep]; });
        fillFormulas();
      }
      // After an input, the seed or the cotangent has changed.
      function changed(isInput) {
        if (isInput) sweepValues();
        sweepTangents();
        if (!data.cut) sweepAdjoints();
        build();
        if (isExercise) ask(asked);
        // The numbers at the edges.
        if (isInput) data.rows.forEach((row, i) => (row.x || []).forEach((x, place) => {
          const label = byId('l' + i + '-' + place);
          if (!label || Array.isArray(x)) return;
          const result = shown(state.partials[i][place]), formula = text(partialTree(i, place));
          const both = formula + ' = ' + result;
          const name = label.textContent.match(/^(.*): /);
          setText(label, name ? name[1] + ': ' + result : formula === result || both.length > 17 ? result : both);
        }));
        go(Math.min(position, steps.length - 1));
      }
      function go(to) {
        position = Math.max(0, Math.min(steps.length - 1, to));
        if (isExercise && steps[position].sweep !== asked) ask(steps[position].sweep);
        show();
      }
      function first(sweep) {
        const place = steps.findIndex(step => step.sweep === sweep);
        if (place >= 0) go(place);
      }
      // The last step of the sweep that is at a row.
      function goToRow(row) {
        const { sweep } = steps[position];
        for (let i = steps.length - 1; i >= 0; i--) if (steps[i].sweep === sweep && steps[i].row === row) return go(i);
      }

      // Fields in the cells of what is given.
      function edit(cell, list, place, name, isInput) {
        const field = document.createElement('input');
        field.className = 'edit';
        field.autocomplete = 'off';
        field.setAttribute('aria-label', name);
        field.inputMode = 'decimal';
        cell.replaceChildren(field);
        const shownExactly = () => { field.value = shown(list[place], null); };
        field.addEventListener('focus', () => { pause(); shownExactly(); field.select(); });
        field.addEventListener('input', () => {
          const guess = typed(field.value);
          const isNumber = Number.isFinite(guess);
          field.classList.toggle('wrong', !isNumber);
          if (!isNumber) return;
          list[place] = guess;
          changed(isInput);
          fillSeeds();
        });
        field.addEventListener('blur', () => { field.classList.remove('wrong'); show(); });
      }
      const unit = (count, place) => Array.from({ length: count }, (_, i) => i === place ? 1 : 0);
      const markedName = row => row.own ? row.own[1] : row.t;
      function fillSeeds() {
        const select = byId('seed');
        select.replaceChildren();
        const place = [...Array(inputs).keys()].find(i => isSame(state.seed, unit(inputs, i)));
        if (place === undefined) select.add(new Option('as in the table', -1));
        for (let i = 0; i < inputs; i++) select.add(new Option(markedName(data.rows[i]) + ' = 1', i));
        select.value = place === undefined ? -1 : place;
        byId('seeds').hidden = inputs < 2;
      }
      function seedWith(seed) {
        state.seed.splice(0, inputs, ...seed);
        changed(false);
        fillSeeds();
      }

      let timer = null;
      function pause() {
        clearInterval(timer);
        timer = null;
        setText(byId('play'), 'Play');
        byId('play').setAttribute('aria-pressed', 'false');
        document.body.classList.remove('plays');
      }
      function play() {
        if (timer !== null) return pause();
        if (position === steps.length - 1) go(0);
        setText(byId('play'), 'Pause');
        byId('play').setAttribute('aria-pressed', 'true');
        document.body.classList.add('plays');
        timer = setInterval(() => {
          if (position === steps.length - 1) return pause();
          go(position + 1);
        }, Number(byId('speed').value));
      }
      function exercise() {
        pause();
        const sweep = steps[position].sweep;
        if (isExercise) unask(); else ask(sweep);
        byId('exercise').setAttribute('aria-pressed', isExercise);
        show();
      }

      lines.forEach((line, i) => line.addEventListener('click', event => { if (event.target.tagName !== 'INPUT') goToRow(i); }));
      data.rows.forEach((_, i) => { const node = byId('n' + i); if (node) node.addEventListener('click', () => goToRow(i)); });
      byId('slider').addEventListener('input', event => { pause(); go(Number(event.target.value)); });
      byId('back').addEventListener('click', () => { pause(); go(position - 1); });
      byId('forth').addEventListener('click', () => { pause(); go(position + 1); });
      byId('play').addEventListener('click', play);
      byId('speed').addEventListener('change', () => { if (timer !== null) { pause(); play(); } });
      byId('exercise').addEventListener('click', exercise);
      // A graph that is drawn small to be whole can be enlarged.
      const drawing = document.querySelector('svg.drawing');
      function zoom() {
        if (byId('zoom').hidden) return;
        const isLarge = drawing.classList.toggle('large');
        byId('zoom').setAttribute('aria-pressed', isLarge);
        show();
      }
      byId('zoom').hidden = !isCompact;
      byId('zoom').addEventListener('click', zoom);
      byId('seed').addEventListener('change', event => {
        const place = Number(event.target.value);
        if (place >= 0) seedWith(unit(inputs, place));
      });
      document.querySelectorAll('[data-sweep]').forEach(button =>
        button.addEventListener('click', () => { pause(); first(Number(button.dataset.sweep)); }));
      document.querySelectorAll('section').forEach(section => section.addEventListener('scroll', cue));
      addEventListener('resize', cue);
      document.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.target.tagName === 'SELECT'
          || event.target.tagName === 'INPUT' && event.target.type !== 'range') return;
        switch (event.key) {
          case 'ArrowRight': case 'ArrowDown': pause(); go(position + 1); break;
          case 'ArrowLeft': case 'ArrowUp': pause(); go(position - 1); break;
          case 'Home': pause(); go(0); break;
          case 'End': pause(); go(steps.length - 1); break;
          case '1': case '2': case '3': pause(); first(Number(event.key) - 1); break;
          case ' ': if (event.target.tagName === 'BUTTON') return; play(); break;
          case 'e': case 'E': exercise(); break;
          case 'z': case 'Z': zoom(); break;
          case 's': case 'S': {
            const place = [...Array(inputs).keys()].find(i => isSame(state.seed, unit(inputs, i)));
            seedWith(unit(inputs, place === undefined ? 0 : (place + 1) % inputs));
            break;
          }
          default: return;
        }
        event.preventDefault();
      });
      // Printed, the sweeps are complete.
      addEventListener('beforeprint', () => {
        position = steps.length - 1;
        show();
      });

      sweepTangents();
      sweepAdjoints();
      if (!isFixed) for (let i = 0; i < inputs; i++) edit(rowCells[i].value, state.values, i, 'value of ' + data.rows[i].n, true);
      if (!data.cut) {
        for (let i = 0; i < inputs; i++) edit(rowCells[i].tangent, state.seed, i, 'seed ' + data.rows[i].t, false);
        data.outputs.forEach((output, k) => edit(resultCells[k].adjoint, state.cotangent, k, 'weight ' + output.a, false));
      }
      if (unknown.length) setText(byId('message'), 'A browser has no ' + list(unknown) + ': the inputs are fixed, seed and cotangent are not.');
      if (inputs === 0 || data.cut) byId('seeds').hidden = true;
      fillSeeds();
      build();
      go(Number(location.hash.slice(1)) || 0);
      window.trace = { data, state, parts, primalTree, tangentTree, stepTree, partialTree, text, changed, shown, allSteps };
    """#
}
