// The page: reads what is typed and dragged, asks the module, shows the answers.

let latest, isWaiting = false, isBehind = false;

const tell = text => { byId('status').textContent = text; };

// Value, gradient and slope of the result that is looked at.
function current() {
  const gradient = latest.jacobian[state.result] ?? [];
  return { value: latest.values[state.result], gradient, slope: gradient[state.axes[0]] };
}

function stale(isStale) {
  for (const section of document.querySelectorAll('section')) {
    if (section.contains(byId('formulas'))) continue;
    section.classList.toggle('stale', isStale);
  }
}

// A module that stops, for want of memory, is started again with what it knew.
function guarded(body) {
  try { return body(); } catch (problem) {
    if (!(problem instanceof WebAssembly.RuntimeError)) throw problem;
    Module.restart();
    latest = undefined;
    stale(true);
    fail(-1, 'The module ran out of what a page gives it: the formula is too large.');
  }
}

function fail(place, text) {
  byId('error').hidden = false;
  byId('error').textContent = text;
  document.querySelectorAll('.formula textarea').forEach((field, i) =>
    field.setAttribute('aria-invalid', i === place));
}

// After a change of the formulas.
function parse() {
  guarded(() => {
    Module.begin();
    const beforehand = known();
    byId('given').setAttribute('aria-invalid', Boolean(beforehand.error));
    if (beforehand.error) {
      fail(-1, 'Error: ' + beforehand.error);
      latest = undefined;
      return stale(true);
    }
    Module.given(beforehand.lengths, beforehand.integers);
    let answer;
    for (const [place, formula] of state.formulas.entries()) {
      answer = Module.formula(formula);
      if (answer.error) {
        fail(place, 'Error: ' + answer.error.rendered);
        // What the error asks for has a field.
        if (answer.error.message.includes('--at')) byId('given-label').hidden = false;
        offer(place, answer.error);
        latest = undefined;
        return stale(true);
      }
    }
    byId('error').hidden = true;
    document.querySelectorAll('.formula textarea').forEach(field => field.removeAttribute('aria-invalid'));
    settle(answer);
    showInputs();
    showChoices();
    compute();
  });
}

// What is likely meant, one click away.
function offer(place, error) {
  if (!error.suggestion) return;
  const use = element('button', { type: 'button' }, `Write ${error.suggestion}`);
  use.addEventListener('click', () => {
    const bytes = new TextEncoder().encode(state.formulas[place].normalize('NFC')), text = part => new TextDecoder().decode(part);
    state.formulas[place] = text(bytes.slice(0, error.start)) + error.suggestion + text(bytes.slice(error.end));
    showFormulas();
    parse();
  });
  byId('error').append('\n', use);
}

// After a change of inputs, seed or cotangent: the numbers and the plot now, what has a text for each operation behind the
// next frame.
function compute() {
  guarded(() => {
    latest = Module.derivatives(point());
    showDerivatives(latest);
    stale(false);
    plot(fineTime <= 6);
    history.replaceState(null, '', fragment());
    if (isBehind) return;
    isBehind = true;
    requestAnimationFrame(() => setTimeout(() => {
      isBehind = false;
      if (latest) guarded(detail);
    }));
  });
}

function detail() {
  if (fineTime > 6) plot(true);
  showTrace(Module.trace(point(), direction(), state.cotangent));
  showCounts(Module.counts());
}

// Drags come faster than frames.
function soon() {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(() => { isWaiting = false; compute(); });
}

// How many milliseconds a plot in all its places took: where that is much of a frame, one with fewer places comes first, and it
// behind the next frame. Before the first it is not known, and the first answer shall not wait.
let fineTime = Infinity;

function plot(isFine) {
  const n = state.variables.length, start = performance.now();
  if (n === 0) {
    byId('plot').replaceChildren(element('p', { class: 'soft' }, 'A constant has no plot.'));
    byId('differences').replaceChildren();
    return;
  }
  if (n > 1 && state.axes[1] >= 0) showField(isFine); else showCurve(isFine);
  if (isFine) fineTime = performance.now() - start;
  differences();
}

function differences() {
  const axis = state.axes[0], name = state.variables[axis];
  const found = Module.differences(point(), 10 ** state.step, axis, state.result);
  const off = value => readable(Math.abs(value - found.exact));
  const rows = [['dual number', full(found.exact), '0'], ['central, (f(x+h) − f(x−h))/2h', full(found.central), off(found.central)],
    ['one-sided, (f(x+h) − f(x))/h', full(found.oneSided), off(found.oneSided)]];
  const slider = element('input', { type: 'range', min: -16, max: 0, step: 0.25, value: state.step, id: 'step',
    'aria-label': 'Step of the differences, as a power of ten' });
  slider.addEventListener('input', () => {
    state.step = Number(slider.value);
    history.replaceState(null, '', fragment());
    guarded(differences);
    byId('step').focus();
  });
  byId('differences').replaceChildren(
    element('label', { class: 'input' }, `h = ${full(Number((10 ** state.step).toPrecision(2)))}`, slider, ''),
    element('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': 'The derivative in three ways' },
      table([`∂f/∂${name}`, 'value', 'off by'], rows)),
    showErrors(found));
}

function showGallery() {
  const groups = JSON.parse(byId('examples').textContent), links = [];
  byId('gallery').replaceChildren(element('option', { value: '' }, 'choose…'), ...groups.map(({ title, examples }) =>
    element('optgroup', { label: title }, ...examples.map(example => {
      links.push(example.link);
      return element('option', { value: links.length - 1 }, example.title);
    }))));
  byId('gallery').addEventListener('change', event => {
    if (event.target.value === '') return;
    open(links[event.target.value]);
    event.target.value = '';
  });
}

function open(link) {
  read(link);
  byId('inputs').replaceChildren();
  byId('given').value = state.given;
  byId('given-label').hidden = state.given === '';
  showFormulas();
  parse();
}

// The loop takes as long as all else until the first answer: browsers of these days have a way of their own.
function decoded(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const text = atob(base64), bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function start() {
  Module.compile(decoded(byId('module').textContent));
  Module.restart();
  showGallery();
  byId('add').addEventListener('click', () => {
    state.formulas.push(state.variables[0] ?? '1');
    showFormulas();
    parse();
    document.querySelector('.formula:last-child textarea').focus();
  });
  byId('given').addEventListener('input', event => {
    state.given = event.target.value.normalize('NFC');
    Object.assign(state.at, known().values);
    parse();
  });
  byId('seed').addEventListener('change', event => {
    state.seed = { [state.variables[event.target.value]]: 1 };
    showChoices();
    compute();
  });
  byId('result').addEventListener('change', event => {
    const follows = unitPlace(state.cotangent) === state.result;
    state.result = Number(event.target.value);
    if (follows) state.cotangent = unit(state.outputs, state.result);
    showChoices();
    compute();
  });
  for (const button of document.querySelectorAll('[data-copy]')) {
    button.addEventListener('click', () => guarded(() => copy(button.dataset.copy)));
  }
  addEventListener('hashchange', () => open(location.hash));
  open(location.hash || fragment());
}

start();
