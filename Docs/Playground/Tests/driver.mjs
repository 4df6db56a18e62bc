// Writes a copy of the page with a driver in it, which types, drags and follows links, and at the end shows what went wrong.
//   node driver.mjs FOLDER DUAL [times] > driven.html

import fs from 'node:fs';
import { execFileSync } from 'node:child_process';
import { native, resource } from './support.mjs';

const [out, dual, kind] = process.argv.slice(2);

// 200 results of the tool at points of the oracle, and how far from them another library of mathematics may be.
const cases = [];
for (const { expr, vars, points } of resource('expressions.json').expressions) {
  const wanted = points.slice(0, 2).filter(point => [point.f, ...point.grad].every(Number.isFinite));
  if (wanted.length === 0) continue;
  const answers = native(dual, 'gradient', [expr], vars, wanted.map(point => point.x));
  wanted.forEach((point, k) => cases.push({
    formula: expr, at: Object.fromEntries(vars.map((name, i) => [name, point.x[i]])), value: answers[k].value,
    gradient: answers[k].gradient, scales: { f: point.f_s, ...Object.fromEntries(vars.map((name, i) => [name, point.grad_s[i]])) },
  }));
}
const dragged = native(dual, 'gradient', ['ln(x1) + x1*x2 - sin(x2)'], ['x1', 'x2'], [[3.5, 5]])[0];

// A direction and a weight of one's own, as the tool's trace shows them.
const traced = JSON.parse(execFileSync(dual, ['trace', 'ln(x1) + x1*x2 - sin(x2)', '--at', 'x1=2,x2=5', '--seed', 'x1=2,x2=-0.5', '--cotangent', '3',
  '--mode', 'both', '--format', 'json'], { encoding: 'utf8' }));
const rounded = value => String(Number(Math.abs(value) >= 1 ? value.toFixed(3) : value.toPrecision(3))).replace('-', '−');
const own = { tangents: traced.rows.map(row => rounded(row.tangent)).join(' '), adjoints: traced.rows.map(row => rounded(row.adjoint)).join(' ') };

const watcher = `<script>window.problems = []; addEventListener('error', e => problems.push(e.message));
addEventListener('unhandledrejection', e => problems.push(String(e.reason)));
for (const level of ['error', 'warn', 'log']) console[level] = (...a) => problems.push(a.join(' '));</script>`;

const driver = `<script>
// A block: its names are not the page's.
{
const cases = ${JSON.stringify(cases.slice(0, 200))}, dragged = ${JSON.stringify(dragged)}, own = ${JSON.stringify(own)};
const faults = [], facts = [];
const expect = (isTrue, text) => { if (!isTrue) faults.push(text); };
const frame = async () => { while (isWaiting || isBehind) await new Promise(done => setTimeout(done, 5)); };
const fields = () => [...document.querySelectorAll('.formula textarea')];
function type(field, text) { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }
const input = name => document.getElementById('input-' + name);
const shown = text => Number(text.replace(/−/g, '-').replace('∞', 'Infinity'));
const results = () => Object.fromEntries([...document.querySelectorAll('#results table:first-of-type tbody tr')].map(row =>
  [row.children[0].textContent.replace('∂f/∂', ''), shown(row.children[1].textContent)]));
const column = name => [...document.querySelectorAll('#trace .' + name)].map(e => e.textContent).join(' ');
const error = () => byId('error').hidden ? '' : byId('error').textContent;
const unit = value => Math.abs(value) * 2 ** -52 + 5e-324;

async function drive() {
  // As it opens.
  await frame();
  expect(column('tangent') === '1 0 0.5 5 0 5.5 5.5', 'tangents as it opens: ' + column('tangent'));
  expect(column('adjoint') === '5.5 1.716 1 1 −1 1 1', 'adjoints as it opens: ' + column('adjoint'));
  expect(results().x2 === 1.7163378145367738, 'gradient as it opens');
  expect(byId('graph').firstChild.shadowRoot.querySelectorAll('.node').length === 8, 'nodes of the graph');
  expect(document.querySelectorAll('#plot .level').length > 5, 'contour lines');
  // Another seed.
  byId('seed').value = '1';
  byId('seed').dispatchEvent(new Event('change'));
  await frame();
  expect(column('tangent') === '0 1 0 2 0.284 2 1.716', 'tangents along x2: ' + column('tangent'));
  // A direction of one's own, and a weight.
  const directions = place => [...document.querySelectorAll('#' + place + '-numbers input')];
  type(directions('seed')[0], '2');
  type(directions('seed')[1], '-0.5');
  type(directions('cotangent')[0], '3');
  await frame();
  expect(column('tangent') === own.tangents && column('adjoint') === own.adjoints, 'seed and cotangent: ' + column('tangent') + ', ' + column('adjoint'));
  expect(byId('seed').value === '-1' && location.hash.includes('seed=x1%3D2%2Cx2%3D-0.5') && location.hash.includes('cotangent=3'), location.hash);
  type(directions('seed')[1], 'two');
  expect(directions('seed')[1].getAttribute('aria-invalid') === 'true', 'a seed that is no number');
  byId('seed').value = '1';
  byId('seed').dispatchEvent(new Event('change'));
  type(directions('cotangent')[0], '1');
  await frame();
  expect(column('tangent') === '0 1 0 2 0.284 2 1.716', 'tangents along x2 again: ' + column('tangent'));
  // A drag.
  const slider = document.querySelector('#inputs input[type=range]');
  slider.value = 3.5;
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  await frame();
  expect(results().f === dragged.value && results().x1 === dragged.gradient.x1, 'a drag: ' + JSON.stringify(results()));
  expect(location.hash.includes('x1%3D3.5'), 'the link follows: ' + location.hash);
  expect(input('x1').value === '3.5', 'the field follows the slider');
  // A drag over the plot, which is drawn anew on the way.
  const plot = byId('plot'), before = [];
  plot.setPointerCapture = () => {};
  for (const [kind, share] of [['pointerdown', 0.3], ['pointermove', 0.5], ['pointermove', 0.7], ['pointerup', 0.7], ['pointermove', 0.9]]) {
    const box = plot.querySelector('.picture').getBoundingClientRect();
    plot.querySelector('.picture').dispatchEvent(new PointerEvent(kind, { bubbles: true, pointerId: 1,
      clientX: box.left + share * box.width, clientY: box.top + box.height / 2 }));
    await frame();
    before.push(Number(input('x1').value));
  }
  expect(before[0] < before[1] && before[1] < before[2] && before[2] === before[4], 'a drag over the plot: ' + before);
  // Wrong, and mended by a click.
  type(fields()[0], 'sine(x1) + 1');
  expect(error().startsWith("Error: unknown function 'sine': did you mean 'sin'?\\n  sine(x1) + 1\\n  ^^^^"), error());
  expect(fields()[0].getAttribute('aria-invalid') === 'true', 'the field is marked');
  byId('error').querySelector('button').click();
  expect(error() === '' && fields()[0].value === 'sin(x1) + 1', 'mended: ' + fields()[0].value);
  for (const wrong of ['', '(', '1/2x', '2e', 'x +', 'log(8, 2)', '('.repeat(30000), '\\u{1F600}+1', '<b>x</b>']) {
    type(fields()[0], wrong);
    expect(error().startsWith('Error: '), 'refused: ' + wrong.slice(0, 20));
  }
  // Huge.
  type(fields()[0], Array(1500).fill('sin(x)').join(' + '));
  await frame();
  expect(byId('trace').textContent.includes('2999 operations') || byId('trace').textContent.includes('operations: the page'),
    'huge: ' + byId('trace').textContent.slice(0, 60));
  expect(Math.abs(results().f - 1500 * Math.sin(1)) < 1e-9, 'huge: ' + results().f);
  // Several formulas: a Jacobian, and a cotangent.
  type(fields()[0], 'r*cos(t)');
  byId('add').click();
  type(fields()[1], 'r*sin(t)');
  expect(document.querySelector('#results h3').textContent === 'Jacobian', 'a Jacobian');
  expect(!byId('result-label').hidden && byId('result').options.length === 2 && directions('cotangent').length === 2, 'two results');
  await frame();
  const adjoints = column('adjoint');
  byId('result').value = '1';
  byId('result').dispatchEvent(new Event('change'));
  await frame();
  expect(directions('cotangent').map(field => field.value).join() === '0,1', 'the weights follow the result');
  expect(column('adjoint') !== adjoints, 'the cotangent changes the adjoints');
  document.querySelector('.formula button').click();
  expect(fields().length === 1 && fields()[0].value === 'r*sin(t)', 'a formula removed');
  // A link with state.
  location.hash = '#' + new URLSearchParams([['f', 'x*exp(y)'], ['f', 'x - y'], ['at', 'x=2,y=0'], ['seed', 'y'], ['result', '2'],
    ['axes', 'y,'], ['h', '-3']]);
  await new Promise(done => setTimeout(done, 50));
  expect(fields().map(f => f.value).join() === 'x*exp(y),x - y' && input('y').value === '0', 'a link: formulas and inputs');
  expect(byId('seed').value === '1' && byId('result').value === '1' && state.step === -3, 'a link: choices');
  expect(document.querySelectorAll('#plot .c0, #plot .c1, #plot .c2').length === 3, 'a link: f, f′, f″');
  expect(document.querySelector('#plot .tangentline') !== null, 'a tangent line');
  byId('step').value = -8;
  byId('step').dispatchEvent(new Event('input'));
  expect(state.step === -8 && byId('differences').textContent.includes('1e−8'), 'the step of differences');
  // Copies.
  document.querySelector('[data-copy=command]').click();
  expect(byId('copied').value === "dual jacobian 'x*exp(y)' 'x - y' --at x=2,y=0\\ndual trace 'x*exp(y)' 'x - y' --at x=2,y=0 --seed y --cotangent 0,1 --mode both", byId('copied').value);
  document.querySelector('[data-copy=swift]').click();
  expect(byId('copied').value.includes('["x*exp(y)", "x - y"], variables: ["x", "y"], results: .jacobian'), byId('copied').value);
  document.querySelector('[data-copy=latex]').click();
  expect(byId('copied').value.includes('\\\\begin{tabular}'), 'LaTeX');
  document.querySelector('[data-copy=link]').click();
  expect(byId('copied').value.endsWith(location.hash) && location.hash.includes('seed=y'), 'a link: ' + byId('copied').value);
  byId('copied').hidden = true;
  // Lists and integers.
  location.hash = '#' + new URLSearchParams([['f', 'sum(i, 1, n, x[i]^i)*y'], ['at', 'y=2']]);
  await new Promise(done => setTimeout(done, 50));
  expect(error().includes("give 'n' an integer value") && !byId('given-label').hidden, 'an integer is asked for: ' + error());
  type(byId('given'), 'x=[1, 2, 3], n=3');
  expect(error() === '' && results().f === 64 && results()['x[3]'] === 54, 'a list: ' + error() + JSON.stringify(results()));
  await frame();
  document.querySelector('[data-copy=command]').click();
  expect(byId('copied').value === "dual gradient 'sum(i, 1, n, x[i]^i)*y' --at 'x=[1,2,3],n=3,y=2'", byId('copied').value);
  document.querySelector('[data-copy=swift]').click();
  expect(byId('copied').value.includes('lengths: ["x": 3], integers: ["n": 3]'), byId('copied').value);
  type(byId('given'), 'x=[1, two], n=3');
  expect(error() === "Error: 'x=[1, two]' is no list and no integer: write x=[1, 2, 3] or n=5", error());
  location.hash = '#' + new URLSearchParams([['f', 'dot(x, x)'], ['given', 'x=[1, 2]'], ['at', 'x[2]=5']]);
  await new Promise(done => setTimeout(done, 50));
  expect(results().f === 26 && results()['x[2]'] === 10, 'a link with a list: ' + error() + JSON.stringify(results()));
  await frame();
  byId('copied').hidden = true;
  // The gallery: every example opens.
  const examples = [...byId('gallery').querySelectorAll('option')].filter(option => option.value !== '');
  expect(examples.length >= 14, examples.length + ' examples');
  for (const option of examples) {
    byId('gallery').value = option.value;
    byId('gallery').dispatchEvent(new Event('change'));
    await frame();
    expect(error() === '' && document.querySelectorAll('#trace tbody tr').length > 1, 'example: ' + option.textContent);
    expect(document.documentElement.scrollWidth <= innerWidth, 'too wide: ' + option.textContent);
  }
  // 200 results beside the tool's.
  let same = 0, numbers = 0;
  for (const one of cases) {
    type(fields()[0], one.formula);
    for (const [name, value] of Object.entries(one.at)) if (input(name)) type(input(name), String(value));
    await frame();
    const found = results();
    for (const [name, wanted] of [['f', one.value], ...Object.entries(one.gradient)]) {
      if (!(name in found)) { expect(wanted === 0, one.formula + ' lacks ' + name); continue; }
      numbers += 1;
      if (found[name] === wanted) same += 1;
      const allowed = 2 * (4 * 2 ** -53 * one.scales[name] + unit(wanted));
      expect(Math.abs(found[name] - wanted) <= allowed, one.formula + ': ' + name + ' ' + found[name] + ' for ' + wanted);
    }
  }
  facts.push(cases.length + ' formulas at points, ' + numbers + ' numbers as the tool gives them, ' + same + ' with its bits');
  expect(cases.length === 200, cases.length + ' cases');
  // Every control has a name.
  for (const control of document.querySelectorAll('button, input, select, textarea, [role=region], svg')) {
    const name = control.getAttribute('aria-label') || control.labels?.[0]?.textContent || control.textContent;
    expect(name && name.trim(), 'a control without a name: ' + control.outerHTML.slice(0, 80));
  }
  expect(problems.length === 0, 'console: ' + problems.join('; '));
}
drive().catch(problem => faults.push(problem.stack)).finally(() => {
  document.body.innerHTML = '<pre>' + [...facts, ...faults.map(f => 'FAILED: ' + f.replace(/</g, '&lt;')), 'the end'].join('\\n') + '</pre>';
});
}
</script>`;

// With `times` instead: how long the first answer and answers to a formula of fifty operations take, on a clock that runs.
const times = `<script>{
open('#' + new URLSearchParams([['f', Array(13).fill('x').map((x, i) => 'sin(' + (i + 1) + '*x*y)').join(' + ')], ['at', 'x=0.3,y=0.7']]));
const times = { keystroke: [], drag: [], texts: [] };
for (let i = 0; i < 25; i++) {
  for (const [name, body] of [['keystroke', parse], ['drag', compute], ['texts', detail]]) {
    const start = performance.now();
    body();
    times[name].push(performance.now() - start);
  }
}
const median = list => list.sort((a, b) => a - b)[list.length >> 1].toFixed(1);
detail();
const operations = document.querySelectorAll('#trace tbody tr').length - 2;
document.body.innerHTML = '<pre>' + operations + ' operations: keystroke ' + median(times.keystroke) + ' ms, drag '
  + median(times.drag) + ' ms, trace and graph behind them ' + median(times.texts) + ' ms; first answer ' + firstAnswer.toFixed(0) + ' ms after the page was read</pre>';
}</script>`;

const page = fs.readFileSync(`${out}/playground.html`, 'utf8');
process.stdout.write(page
  .replace('</title>', () => '</title>' + watcher)
  .replace('\nstart();\n', () => '\nconst opened = performance.now();\nstart();\nconst firstAnswer = performance.now() - opened;\n')
  .replace('</body>', () => (kind === 'times' ? times : driver) + '</body>'));
