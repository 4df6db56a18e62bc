// What the page shows, and the same in the fragment of its address: a link holds all of it.

const state = {
  formulas: ['ln(x1) + x1*x2 - sin(x2)'],
  // The value of each name that has had one: a name that comes back has its value again.
  at: { x1: 2, x2: 5 },
  ranges: {},
  // What the formulas have to know beforehand, as --at has it: how long lists are, and integers of bounds.
  given: '',
  // The variables, integers and results in use, by the module.
  variables: [], integers: [], outputs: 1,
  // The direction of the tangents by names, the weights of the results in the adjoints, and the result that is plotted.
  seed: {}, cotangent: [1], result: 0, axes: [0, 1], step: -5,
};

// A round interval around a value.
function range(name) {
  if (!state.ranges[name]) {
    const value = state.at[name];
    const reach = Math.max(4, 2 * 10 ** Math.floor(Math.log10(Math.abs(value) || 1)));
    state.ranges[name] = [value - reach, value + reach];
  }
  return state.ranges[name];
}

const point = () => state.variables.map(name => state.at[name]);
const direction = () => state.variables.map(name => state.seed[name] ?? 0);
const unit = (count, place) => Array.from({ length: count }, (_, i) => i === place ? 1 : 0);

// The place of the only 1 among zeros; −1 where there is something else.
const unitPlace = numbers => numbers.filter(value => value !== 0).length === 1 ? numbers.indexOf(1) : -1;

// A number as it is typed; NaN for anything else.
const typed = text => text.trim() === '' ? NaN : Number(text.replace('−', '-'));

// Parts of a text between commas that stand in no brackets.
const fields = text => text.split(/,(?![^[]*\])/).map(part => part.trim()).filter(part => part !== '');

// What is known beforehand: `n=5` an integer, `x=[1,2]` a list with the values of its elements. A text that says nothing is an error.
function known() {
  const found = { lengths: {}, integers: {}, values: {} };
  for (const part of fields(state.given)) {
    const [, name, text] = part.match(/^([^=[\]]+?)\s*=\s*(.+)$/) ?? [];
    const list = text?.match(/^\[(.*)\]$/);
    const values = list ? fields(list[1]).map(typed) : [typed(text ?? '')];
    if (!(values.length > 0 && values.every(Number.isFinite)) || !list && !Number.isSafeInteger(values[0])) {
      return { error: `'${part}' is no list and no integer: write x=[1, 2, 3] or n=5` };
    }
    if (list) {
      found.lengths[name] = values.length;
      values.forEach((value, i) => { found.values[`${name}[${i + 1}]`] = value; });
    } else found.integers[name] = values[0];
  }
  return found;
}

function fragment() {
  const parts = state.formulas.map(formula => ['f', formula]);
  if (state.given.trim() !== '') parts.push(['given', state.given]);
  parts.push(['at', state.variables.map(name => `${name}=${state.at[name]}`).join(',')]);
  if (seedText()) parts.push(['seed', seedText()]);
  if (state.result > 0) parts.push(['result', state.result + 1]);
  if (unitPlace(state.cotangent) !== state.result) parts.push(['cotangent', state.cotangent.join()]);
  if (state.axes.join() !== '0,1') parts.push(['axes', state.axes.map(axis => state.variables[axis] ?? '').join()]);
  if (state.step !== -5) parts.push(['h', state.step]);
  return '#' + new URLSearchParams(parts);
}

// The seed as `--seed` has it; nothing for the first variable alone.
function seedText() {
  const numbers = direction(), place = unitPlace(numbers);
  if (place === 0 || numbers.length === 0) return '';
  return place > 0 ? state.variables[place] : state.variables.map((name, i) => `${name}=${numbers[i]}`).join();
}

function assignments(text) {
  const found = {};
  for (const assignment of fields(text)) {
    const place = assignment.lastIndexOf('='), value = typed(assignment.slice(place + 1));
    if (place > 0 && Number.isFinite(value)) found[assignment.slice(0, place)] = value;
  }
  return found;
}

// What a link says; nothing where it has no formula. A number that is none is left out.
function read(text) {
  const said = [...new URLSearchParams(text.replace(/^#/, ''))].map(([key, value]) => [key, value.normalize('NFC')]);
  const parts = new URLSearchParams(said);
  const formulas = parts.getAll('f').filter(formula => formula.trim() !== '');
  if (formulas.length === 0) return;
  state.formulas = formulas;
  state.ranges = {};
  state.given = parts.get('given') ?? '';
  Object.assign(state.at, known().values, assignments(parts.get('at') ?? ''));
  const seed = parts.get('seed') ?? '';
  state.seed = seed.includes('=') ? assignments(seed) : seed ? { [seed]: 1 } : {};
  state.wanted = { axes: parts.get('axes')?.split(',') };
  state.result = Math.max(0, Math.floor(Number(parts.get('result')) || 1) - 1);
  state.cotangent = parts.has('cotangent') ? parts.get('cotangent').split(',').map(typed) : unit(state.result + 1, state.result);
  state.axes = [0, 1];
  const step = parts.get('h') === null ? NaN : Number(parts.get('h'));
  state.step = step >= -16 && step <= 0 ? step : -5;
}

// The variables of the formulas as they are now: new ones have a value, and choices fit.
function settle({ variables, integers, outputs }) {
  state.variables = variables;
  state.integers = integers;
  state.outputs = outputs;
  for (const name of variables) state.at[name] ??= 1;
  const wanted = state.wanted ?? {};
  state.wanted = undefined;
  const place = name => variables.indexOf(name);
  if (wanted.axes) state.axes = wanted.axes.map(place);
  const n = variables.length;
  // A direction in which nothing moves is that of another formula.
  if (n > 0 && direction().every(value => value === 0)) state.seed = { [variables[0]]: 1 };
  if (state.result >= outputs) state.result = 0;
  const weights = Array.from({ length: outputs }, (_, i) => state.cotangent[i] ?? 0);
  state.cotangent = weights.every(value => value === 0 || Number.isNaN(value)) ? unit(outputs, state.result) : weights;
  if (!(state.axes[0] >= 0 && state.axes[0] < n)) state.axes[0] = 0;
  // −1 is f, f′, f″ along the first; a second axis of one variable waits for another formula.
  if (n > 1 && (state.axes[1] >= n || state.axes[1] === state.axes[0])) state.axes[1] = (state.axes[0] + 1) % n;
}
