// Fields for formulas, sliders and fields for inputs, and what there is to choose.

function move(name, value) {
  // Three digits more than a pixel: round numbers in links.
  const [low, high] = range(name);
  const digits = Math.max(0, 3 - Math.floor(Math.log10(high - low)));
  state.at[name] = Number(value.toFixed(Math.min(digits, 20)));
  for (const field of document.querySelectorAll('#inputs input')) {
    if (field.dataset.name === name) field.value = state.at[name];
  }
  soon();
}

function showFormulas() {
  byId('formulas').replaceChildren(...state.formulas.map((formula, place) => {
    const field = element('textarea', { rows: Math.min(6, formula.split('\n').length), spellcheck: 'false',
      autocapitalize: 'off', autocomplete: 'off', 'aria-label': `Formula ${place + 1}`, 'aria-describedby': 'error' });
    field.value = formula;
    field.addEventListener('input', () => {
      state.formulas[place] = field.value;
      parse();
    });
    const line = element('div', { class: 'formula' }, field);
    if (state.formulas.length > 1) {
      const remove = element('button', { type: 'button', 'aria-label': `Remove formula ${place + 1}` }, '✕');
      remove.addEventListener('click', () => {
        state.formulas.splice(place, 1);
        showFormulas();
        parse();
      });
      line.append(remove);
    }
    return line;
  }));
}

function showInputs() {
  // Fields stay as they are while one types a formula.
  const shown = [...document.querySelectorAll('#inputs .input')].map(line => line.dataset.name);
  if (shown.join('\n') === state.variables.join('\n') && shown.length > 0
    && [...document.querySelectorAll('#inputs input[type=text]')].every(field => Number(field.value) === state.at[field.dataset.name])) {
    return;
  }
  byId('inputs').replaceChildren(...(state.variables.length ? state.variables.map(name => {
    const [low, high] = range(name), value = state.at[name];
    const slider = element('input', { type: 'range', min: low, max: high, step: (high - low) / 400, value, 'data-name': name,
      'aria-label': `${name}, slider` });
    const field = element('input', { type: 'text', inputmode: 'text', value, 'data-name': name, id: `input-${name}`,
      autocomplete: 'off' });
    slider.addEventListener('input', () => move(name, Number(slider.value)));
    field.addEventListener('input', () => {
      const value = typed(field.value);
      if (!marked(field, value)) return;
      state.at[name] = value;
      const [low, high] = range(name);
      if (value < low || value > high) {
        delete state.ranges[name];
        [slider.min, slider.max] = range(name);
        slider.step = (slider.max - slider.min) / 400;
      }
      slider.value = value;
      soon();
    });
    return element('div', { class: 'input', 'data-name': name }, element('label', { for: `input-${name}` }, named(name)),
      slider, field);
  }) : [element('p', { class: 'soft' }, 'The formula has no variables.')]));
}

// Whether a field holds a number; it shows where it does not.
function marked(field, value) {
  const isNumber = Number.isFinite(value);
  field.setAttribute('aria-invalid', !isNumber);
  field.classList.toggle('bad', !isNumber);
  return isNumber;
}

// Fields for the numbers of a direction, which stay as they are while one types in them.
function showNumbers(place, names, numbers, changed) {
  const box = byId(place), shown = [...box.querySelectorAll('input')];
  if (shown.length === names.length && shown.every((field, i) => field.dataset.name === names[i] && typed(field.value) === numbers[i])) {
    return;
  }
  box.replaceChildren(...names.map((name, i) => {
    const field = element('input', { type: 'text', inputmode: 'text', value: numbers[i], 'data-name': name, autocomplete: 'off',
      id: `${place}-${i}` });
    field.addEventListener('input', () => {
      const value = typed(field.value);
      if (!marked(field, value)) return;
      changed(i, value);
      showChoices();
      soon();
    });
    return element('label', {}, name, field);
  }));
}

function choose(select, options, chosen) {
  select.replaceChildren(...options.map(([value, text]) => element('option', { value }, text)));
  select.value = chosen;
}

function showChoices() {
  const names = state.variables.map((name, place) => [place, named(name)]);
  const numbers = direction(), unitOf = unitPlace(numbers);
  choose(byId('seed'), [...names, ...(unitOf < 0 ? [[-1, 'as below']] : [])], unitOf);
  showNumbers('seed-numbers', state.variables.map(name => dotted(named(name))), numbers,
    (i, value) => { state.seed = { ...state.seed, [state.variables[i]]: value }; });
  const results = Array.from({ length: state.outputs }, (_, i) => state.outputs > 1 ? named(`f${i + 1}`) : 'f');
  choose(byId('result'), results.map((name, i) => [i, name]), state.result);
  showNumbers('cotangent-numbers', results.map(barred), state.cotangent,
    (i, value) => { state.cotangent = state.cotangent.map((weight, j) => j === i ? value : weight); });
  byId('seed-line').hidden = names.length === 0;
  byId('result-label').hidden = state.outputs < 2;
  const across = element('select', { id: 'across' }), up = element('select', { id: 'up' });
  choose(across, names, state.axes[0]);
  choose(up, [[-1, 'f, f′, f″'], ...names.filter(([place]) => place !== state.axes[0])], state.axes[1]);
  across.addEventListener('change', () => {
    state.axes = [Number(across.value), state.axes[1] === Number(across.value) ? -1 : state.axes[1]];
    showChoices();
    compute();
  });
  up.addEventListener('change', () => { state.axes[1] = Number(up.value); compute(); });
  byId('plot-choices').replaceChildren(...(names.length > 1
    ? [element('label', {}, 'across ', across), element('label', {}, 'up ', up)] : []));
}
