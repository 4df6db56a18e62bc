// Elements and numbers as text.

const byId = id => document.getElementById(id);

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function drawn(name, attributes = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// A table of rows of cells; a cell is a text, or an element.
function table(head, rows, isNumber = column => column > 0) {
  const cell = (name, content, column) =>
    element(name, { class: isNumber(column) ? 'number' : undefined, scope: name === 'th' ? 'col' : undefined }, content);
  return element('table', {},
    element('thead', {}, element('tr', {}, ...head.map((content, column) => cell('th', content, column)))),
    element('tbody', {}, ...rows.map(row => element('tr', {}, ...row.map((content, column) =>
      cell('td', content, column))))));
}

// All digits, with a true minus sign.
function full(value) {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  return String(value).replace(/-/g, '−');
}

// Three digits behind the point, as many significant ones for small numbers.
function readable(value) {
  if (!Number.isFinite(value) || value === 0) return full(value === 0 ? 0 : value);
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-3) return full(Number(value.toPrecision(3)));
  return full(Number(size >= 1 ? value.toFixed(3) : value.toPrecision(3)));
}

// A formula in numbers, its numbers made readable.
const shortened = text =>
  text.replace(/\d+(\.\d+)?(e−?\d+)?/g, digits => readable(Number(digits.replace('−', '-'))));

// A tangent's dot and an adjoint's bar over the first letter of a name.
const dotted = name => name.replace(/^./u, '$&\u0307');
const barred = name => name.replace(/^./u, '$&\u0304');

// Digits of a name as subscripts.
const named = name => name.replace(/\d+$/, digits => [...digits].map(d => '₀₁₂₃₄₅₆₇₈₉'[d]).join(''));
