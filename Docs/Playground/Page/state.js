// What the page shows, and the same in the fragment of its address: a link holds all of it.

const state = {
  formulas: ['ln(x1) + x1*x2 - sin(x2)'],
  // The value of each name that has had one: a name that comes back has its value again.
  at: { x1: 2, x2: 5 },
  ranges: {},
  // The variables and results in use, by the module.
  variables: [], outputs: 1,
  seed: 0, cotangent: 0, axes: [0, 1], step: -5,
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
const unit = (count, place) => Array.from({ length: count }, (_, i) => i === place ? 1 : 0);

function fragment() {
  const parts = state.formulas.map(formula => ['f', formula]);
  parts.push(['at', state.variables.map(name => `${name}=${state.at[name]}`).join(',')]);
  if (state.seed > 0) parts.push(['seed', state.variables[state.seed]]);
  if (state.cotangent > 0) parts.push(['result', state.cotangent + 1]);
  if (state.axes.join() !== '0,1') parts.push(['axes', state.axes.map(axis => state.variables[axis] ?? '').join()]);
  if (state.step !== -5) parts.push(['h', state.step]);
  return '#' + new URLSearchParams(parts);
}

// What a link says; nothing where it has no formula. A number that is none is left out.
function read(text) {
  const parts = new URLSearchParams(text.replace(/^#/, ''));
  const formulas = parts.getAll('f').filter(formula => formula.trim() !== '');
  if (formulas.length === 0) return;
  state.formulas = formulas;
  state.ranges = {};
  for (const assignment of (parts.get('at') ?? '').split(',')) {
    const place = assignment.lastIndexOf('=');
    const value = Number(assignment.slice(place + 1));
    if (place > 0 && assignment.slice(place + 1).trim() !== '' && Number.isFinite(value)) {
      state.at[assignment.slice(0, place)] = value;
    }
  }
  state.wanted = { seed: parts.get('seed'), axes: parts.get('axes')?.split(',') };
  state.seed = 0;
  state.cotangent = Math.max(0, (Number(parts.get('result')) || 1) - 1);
  state.axes = [0, 1];
  const step = parts.get('h') === null ? NaN : Number(parts.get('h'));
  state.step = step >= -16 && step <= 0 ? step : -5;
}

// The variables of the formulas as they are now: new ones have a value, and choices fit.
function settle(variables, outputs) {
  state.variables = variables;
  state.outputs = outputs;
  for (const name of variables) state.at[name] ??= 1;
  const wanted = state.wanted ?? {};
  state.wanted = undefined;
  const place = name => variables.indexOf(name);
  if (place(wanted.seed) >= 0) state.seed = place(wanted.seed);
  if (wanted.axes) state.axes = wanted.axes.map(place);
  const n = variables.length;
  if (state.seed >= n) state.seed = 0;
  if (state.cotangent >= outputs) state.cotangent = 0;
  if (!(state.axes[0] >= 0 && state.axes[0] < n)) state.axes[0] = 0;
  // −1 is f, f′, f″ along the first; a second axis of one variable waits for another formula.
  if (n > 1 && (state.axes[1] >= n || state.axes[1] === state.axes[0])) state.axes[1] = (state.axes[0] + 1) % n;
}
