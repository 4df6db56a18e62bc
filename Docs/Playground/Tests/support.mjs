// What the tests share: the module as the page calls it, the native tool, distances in units in the last place.

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { execFileSync } from 'node:child_process';

export const root = path.resolve(import.meta.dirname, '../../..');
export const resource = name => JSON.parse(fs.readFileSync(`${root}/Tests/TestSupport/Resources/${name}`, 'utf8'));

// The page's own reader of the module, in a context of its own.
export function loadModule(out) {
  const context = vm.createContext({ WebAssembly, TextEncoder, TextDecoder, Float64Array, Uint8Array });
  const source = fs.readFileSync(`${root}/Docs/Playground/Page/module.js`, 'utf8');
  const Module = vm.runInContext(source + '\nModule', context);
  Module.compile(fs.readFileSync(`${out}/playground.wasm`));
  Module.restart();
  return Module;
}

// The formulas in the module, or what is wrong with one.
export function parse(Module, formulas) {
  Module.begin();
  let answer;
  for (const formula of formulas) {
    answer = Module.formula(formula);
    if (answer.error) return answer;
  }
  return answer;
}

const special = { inf: Infinity, '-inf': -Infinity, nan: NaN };
export const number = value => typeof value === 'number' ? value : special[value];

// What the tool says at each of the points: one object a point.
export function native(dual, command, formulas, variables, points) {
  const file = path.join(os.tmpdir(), `playground-${process.pid}.csv`);
  const shown = value => Number.isFinite(value) ? String(value) : value > 0 ? 'inf' : value < 0 ? '-inf' : 'nan';
  fs.writeFileSync(file, [variables.join(), ...points.map(point => point.map(shown).join())].join('\n') + '\n');
  try {
    const text = execFileSync(dual, [command, ...formulas, '--points', file, '--format', 'json'],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return text.trim().split('\n').map(line => JSON.parse(line));
  } finally {
    fs.unlinkSync(file);
  }
}

const view = new DataView(new ArrayBuffer(8));
function place(value) {
  view.setFloat64(0, value);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

// How many numbers lie between two; 0 for two NaNs and for zeros of both signs.
export function ulps(a, b) {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : Infinity;
  const distance = Number(place(a) - place(b));
  return Math.abs(distance);
}

// The distance from a number to the next.
export function ulp(value) {
  if (!Number.isFinite(value)) return NaN;
  view.setFloat64(0, Math.abs(value));
  view.setBigInt64(0, view.getBigInt64(0) + 1n);
  return view.getFloat64(0) - Math.abs(value);
}

let failures = 0;
export function expect(isTrue, text) {
  if (isTrue) return;
  failures += 1;
  if (failures <= 20) console.log('FAILED: ' + text);
}
export function finish() {
  if (failures > 0) {
    console.log(`${failures} failures`);
    process.exit(1);
  }
}
