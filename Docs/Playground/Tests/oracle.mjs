// The module in node over the oracle's expressions: within the oracle's own bounds, and beside the native tool.
//   node oracle.mjs FOLDER DUAL

import { execFileSync } from 'node:child_process';
import { expect, finish, loadModule, native, number, parse, resource, ulp, ulps } from './support.mjs';

const [out, dual] = process.argv.slice(2);
const Module = loadModule(out);

// |computed − reference| ≤ K·2⁻⁵³·S + ulp(reference), S the reference's own scale of errors: the bounds of the Swift tests.
function judge(computed, reference, scale, factor, text) {
  if (typeof reference !== 'number' || !Number.isFinite(reference)) return;
  const bound = factor * 2 ** -53 * scale + ulp(reference);
  expect(Math.abs(computed - reference) <= bound, `${text}: ${computed} for ${reference}, allowed ${bound}`);
}

const distances = { value: [], gradient: [], hessian: [], jacobian: [] };
let worst = { size: -1 };
// Formulas without a function of the platform: to the last bit the tool's.
const isPlain = formulas => !/\b(?!sqrt\b|abs\b|max\b|min\b|relu\b|sign\b|if\b)[a-z]\w*\s*\(|\^/.test(formulas.join(';'));
let plain = 0;

function compare(kind, computed, wanted, formulas, text) {
  const distance = ulps(computed, number(wanted));
  distances[kind].push(distance);
  if (isPlain(formulas)) {
    plain += 1;
    expect(distance === 0, `${text}: ${computed}, the tool says ${number(wanted)}`);
  }
  if (Number.isFinite(distance) && distance > worst.size && kind !== 'hessian') worst = { size: distance, text };
  expect(Number.isFinite(distance), `${text}: ${computed}, the tool says ${wanted}`);
}

for (const { expr, vars, points } of resource('expressions.json').expressions) {
  const answer = parse(Module, [expr]);
  expect(!answer.error, `${expr}: ${answer.error?.message}`);
  if (answer.error) continue;
  const order = answer.variables.map(name => vars.indexOf(name));
  const tool = native(dual, 'hessian', [expr], vars, points.map(point => point.x));
  points.forEach((point, k) => {
    const found = Module.derivatives(order.map(i => point.x[i]));
    const text = `${expr} at ${point.x}`;
    judge(found.values[0], point.f, point.f_s, 4, text);
    compare('value', found.values[0], tool[k].value, [expr], text);
    order.forEach((i, place) => {
      judge(found.jacobian[0][place], point.grad[i], point.grad_s[i], 4, `∂/∂${vars[i]} of ${text}`);
      compare('gradient', found.jacobian[0][place], tool[k].gradient[vars[i]], [expr], `∂/∂${vars[i]} of ${text}`);
      order.forEach((j, other) => {
        judge(found.hessian[place][other], point.hess[i][j], point.hess_s[i][j], 16, `Hessian of ${text}`);
        compare('hessian', found.hessian[place][other], tool[k].hessian[i][j], [expr], `Hessian of ${text}`);
      });
    });
    // The trace has the tangents of dual numbers and, up to the order of sums, the adjoints of a tape.
    order.forEach((_, place) => {
      const seed = order.map((_, i) => i === place ? 1 : 0);
      const trace = Module.trace(order.map(i => point.x[i]), seed, [1]);
      const slope = found.jacobian[0][place];
      expect(ulps(number(trace.outputs[0].tangent), slope) === 0, `tangent of ${text}`);
      judge(number(trace.gradient[answer.variables[place]]), point.grad[order[place]], point.grad_s[order[place]], 4,
        `adjoint of ${text}`);
    });
  });
}

for (const { exprs, vars, points } of resource('systems.json').systems) {
  const answer = parse(Module, exprs);
  expect(!answer.error, `${exprs}: ${answer.error?.message}`);
  if (answer.error) continue;
  const order = answer.variables.map(name => vars.indexOf(name));
  const tool = native(dual, 'jacobian', exprs, vars, points.map(point => point.x));
  points.forEach((point, k) => {
    const found = Module.derivatives(order.map(i => point.x[i]));
    found.values.forEach((value, row) => {
      const text = `${exprs[row]} at ${point.x}`;
      judge(value, point.f[row], point.f_s[row], 4, text);
      compare('value', value, tool[k].values[row], exprs, text);
      order.forEach((i, place) => {
        judge(found.jacobian[row][place], point.J[row][i], point.J_s[row][i], 4, `∂/∂${vars[i]} of ${text}`);
        const column = tool[k].variables.indexOf(vars[i]);
        compare('jacobian', found.jacobian[row][place], column < 0 ? 0 : tool[k].jacobian[row][column], exprs, `∂/∂${vars[i]} of ${text}`);
      });
    });
  });
}

for (const [kind, list] of Object.entries(distances)) {
  const sorted = list.slice().sort((a, b) => a - b);
  const same = list.filter(distance => distance === 0).length;
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  console.log(`${kind}: ${list.length} numbers, ${(100 * same / list.length).toFixed(1)} % with the tool's bits, `
    + `99 % within ${at(0.99)} ulp, worst ${at(1)} ulp`);
}
console.log(`${plain} numbers of formulas without a function of the platform: all with the tool's bits`);
console.log(`farthest, where the formula cancels: ${worst.size} ulp, ${worst.text}`);
expect(plain > 100, 'too few formulas without a function of the platform');

// What plots draw is what the point has: values, f′, f″, gradients, at the places they are drawn at.
{
  const formula = 'sin(x)*y + x^3/(1 + y^2) - z';
  parse(Module, [formula]);
  const at = [0.7, -1.2, 0.4];
  const same = (a, b, text) => expect(ulps(a, b) === 0, `${text}: ${a} for ${b}`);
  const curve = Module.curve(at, [-2, 3], 0, 0, 31);
  curve.x.forEach((x, k) => {
    const found = Module.derivatives([x, at[1], at[2]]);
    same(curve.curves[0][k], found.values[0], `f at ${x}`);
    same(curve.curves[1][k] + 0, found.jacobian[0][0], `f′ at ${x}`);
    same(curve.curves[2][k] + 0, found.hessian[0][0], `f″ at ${x}`);
  });
  const field = Module.field(at, [-2, 3, -1, 2], [0, 1], 0, 9);
  field.values.forEach((row, j) => row.forEach((value, i) =>
    same(number(value), Module.derivatives([field.x[i], field.y[j], at[2]]).values[0], `f at ${field.x[i]}, ${field.y[j]}`)));
  expect(field.levels.length > 5 && field.arrows.length === 81, 'levels and arrows');
  for (const [x, y, dx, dy] of field.arrows.map(Module.list)) {
    const [slopes] = Module.derivatives([x, y, at[2]]).jacobian;
    same(dx, slopes[0], `∂f/∂x at ${x}, ${y}`);
    same(dy, slopes[1], `∂f/∂y at ${x}, ${y}`);
  }
  const exact = Module.derivatives(at).jacobian[0][1], h = 2 ** -12;
  const value = y => Module.derivatives([at[0], y, at[2]]).values[0];
  const found = Module.differences(at, h, 1, 0);
  same(found.exact, exact, 'the exact derivative beside differences');
  same(found.central, (value(at[1] + h) - value(at[1] - h)) / (2 * h), 'central differences');
  same(found.oneSided, (value(at[1] + h) - value(at[1])) / h, 'one-sided differences');
  expect(Math.abs(found.central - exact) < 1e-6 && Math.min(...found.errors) < 1e-9, `errors of differences: ${found.errors}`);
}

// Characters: the module has tables of its own. Each that is a letter is a name, a mark goes on with one, nothing else does either.
{
  const names = text => { const answer = parse(Module, [text]); return answer.error ? undefined : answer.variables; };
  const taken = new Set(['∞', 'π', 'τ']);
  for (let place = 0x80; place < 0x20000; place += place < 0x3400 || place > 0xf900 && place < 0x10000 ? 1 : 29) {
    if (place >= 0xd800 && place < 0xe000) continue;
    const character = String.fromCodePoint(place), text = `U+${place.toString(16)}`;
    // A younger Unicode may know what this one does not.
    if (/\p{Cn}/u.test(character) || taken.has(character.normalize('NFC'))) continue;
    const isLetter = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u.test(character);
    expect((names(character)?.length === 1) === isLetter, `${text} as a name`);
    if (/\p{Mn}/u.test(character)) expect(names(`x${character}`)?.[0] === `x${character}`.normalize('NFC'), `${text} behind a letter`);
    if (/\p{White_Space}/u.test(character) && place !== 0x2028 && place !== 0x2029) {
      expect(names(`x${character}+ y`)?.length === 2, `${text} as white space`);
    }
  }
  expect(names('e\u0301 + \u00e9')?.join() === '\u00e9', 'one name, spelt in two ways');
  expect(parse(Module, ['x\u200b']).error.message.includes('U+200B'), 'what cannot be seen is named by its number');
}

// Each function of one number by itself: how far the two libraries of mathematics are apart.
const functions = execFileSync(dual, ['functions', '--format', 'json'], { encoding: 'utf8' }).trim().split('\n')
  .map(line => JSON.parse(line)).filter(entry => entry.parameters.length === 1);
const points = [];
for (let k = 0; k < 240; k++) points.push([(k % 2 ? -1 : 1) * 0.013 * 1.037 ** k]);
const apart = [];
for (const { name } of functions) {
  const formula = `${name}(x)`;
  if (parse(Module, [formula]).error) { expect(false, formula); continue; }
  const tool = native(dual, 'gradient', [formula], ['x'], points);
  let size = [0, 0];
  points.forEach((point, k) => {
    const found = Module.derivatives(point);
    const wanted = [number(tool[k].value), number(tool[k].gradient.x)];
    [found.values[0], found.jacobian[0][0]].forEach((value, i) => {
      const distance = ulps(value, wanted[i]);
      // Beside zeros a unit in the last place says nothing.
      if (Math.abs(wanted[i]) > 1e-300) size[i] = Math.max(size[i], distance);
      expect(Number.isNaN(value) === Number.isNaN(wanted[i]), `${formula} at ${point}: ${value} for ${wanted[i]}`);
    });
  });
  apart.push({ name, size });
}
apart.sort((a, b) => b.size[0] - a.size[0]);
const same = apart.filter(({ size }) => size[0] === 0 && size[1] === 0).map(({ name }) => name);
console.log(`${same.length} of ${apart.length} functions have the tool's bits at ${points.length} points`);
console.log('ulp apart, value and derivative: '
  + apart.filter(({ size }) => size[0] + size[1] > 0).map(({ name, size }) => `${name} ${size[0]} ${size[1]}`).join(', '));

// What is known beforehand: lengths of lists and integers, of which a module has 32 bits.
Module.begin();
Module.given({ x: 3 }, { n: 3 });
{
  const answer = Module.formula('sum(i, 1, n, x[i]^i) + 0x1F*product(k, 2, 4, x[k-1] + k)');
  expect(answer.variables?.join() === 'x[1],x[2],x[3]' && answer.integers.join() === 'n', JSON.stringify(answer));
  const found = Module.derivatives([1, 2, 3]);
  expect(found.values[0] === 32 + 31 * 3 * 5 * 7 && found.jacobian[0].join() === [1 + 31 * 35, 4 + 31 * 21, 27 + 31 * 15].join(),
    JSON.stringify(found));
  const trace = Module.trace([1, 2, 3], [2, -0.5, 0], [3]);
  expect(trace.outputs[0].tangent === 2 * (1 + 31 * 35) - 0.5 * (4 + 31 * 21), `along a direction: ${trace.outputs[0].tangent}`);
  expect(trace.gradient['x[3]'] === 3 * (27 + 31 * 15), `weighted: ${JSON.stringify(trace.gradient)}`);
}

// Errors are the tool's, with their places.
for (const [formula, message] of [
  ['sine(x) + 1', "unknown function 'sine': did you mean 'sin'?\n  sine(x) + 1\n  ^^^^"],
  ['1/2x', ''], ['x +', ''], ['(x', ''], ['2e', ''], ['', ''], ['log(8, 2)', ''], ['α +* 2', ''],
]) {
  const { error } = parse(Module, [formula]);
  expect(error !== undefined, `'${formula}' is refused`);
  let said = '';
  try {
    execFileSync(dual, ['gradient', formula, '--at', 'x=1'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (failure) { said = failure.stderr; }
  expect(error && said.startsWith(`Error: ${error.rendered}`), `'${formula}': ${error?.rendered}, the tool says ${said}`);
  if (message) expect(error.rendered === message, error.rendered);
}
finish();
console.log('the module: as the oracle and the tool say');
