// What the page shows, as text to be pasted elsewhere.

// The point as --at has it: elements of a list side by side, integers that are known beforehand with the others.
function pointText() {
  const { lengths, integers } = known(), parts = [];
  for (const [name, length] of Object.entries(lengths)) {
    parts.push(`${name}=[${Array.from({ length }, (_, i) => state.at[`${name}[${i + 1}]`]).join()}]`);
  }
  for (const name of state.integers) parts.push(`${name}=${integers[name]}`);
  const isElement = name => Object.hasOwn(lengths, name.replace(/\[\d+\]$/, '')) && name.endsWith(']');
  return [...parts, ...state.variables.filter(name => !isElement(name)).map(name => `${name}=${state.at[name]}`)].join();
}

// An argument of a shell.
const quoted = text => `'${text.replace(/'/g, `'\\''`)}'`;

function command() {
  const plain = text => /^[\w.=,+-]*$/.test(text) ? text : quoted(text);
  const at = pointText() ? ` --at ${plain(pointText())}` : '';
  const name = state.outputs > 1 || state.formulas.length > 1 ? 'jacobian' : 'gradient';
  const rest = `${state.formulas.map(quoted).join(' ')}${at}`;
  // Seeds and weights of one's own are those of a trace.
  const seed = seedText() ? ` --seed ${plain(seedText())}` : '';
  const weights = unitPlace(state.cotangent) === 0 ? '' : ` --cotangent ${state.cotangent.join()}`;
  return `dual ${name} ${rest}` + (seed || weights ? `\ndual trace ${rest}${seed}${weights} --mode both` : '');
}

// A literal of Swift's: nothing in it ends it or begins an interpolation.
const literal = text => JSON.stringify(text).replace(/\\u([0-9a-f]{4})/g, '\\u{$1}').replace(/\\[bf]/g, ' ');

function swift() {
  const names = state.variables.map(literal).join(', ');
  const columns = point().map(value => `[${Number.isInteger(value) && Math.abs(value) < 1e15 ? value + '.0' : value}]`).join(', ');
  const { lengths, integers } = known();
  const dictionary = (label, entries) => Object.keys(entries).length === 0 ? ''
    : `, ${label}: [${Object.entries(entries).map(([name, value]) => `${literal(name)}: ${value}`).join(', ')}]`;
  const beforehand = dictionary('lengths', lengths) + dictionary('integers', integers);
  const formulas = beforehand === '' ? `[${state.formulas.map(literal).join(', ')}]`
    : `FormulaSystem([${state.formulas.map(text => `try Formula(parsing: ${literal(text)}${beforehand})`).join(', ')}])`;
  return `import CompiledFormulas${beforehand ? '\nimport Expressions' : ''}

// The product CompiledFormulas of the package swift-dual.
let f = try CompiledFormula(
  ${formulas}, variables: [${names}], results: .${state.outputs > 1 ? 'jacobian' : 'gradient'})
for (name, column) in zip(f.resultNames, f.evaluate([${columns}])) { print(name, column[0]) }
`;
}

const copies = {
  link: () => location.href.replace(/#.*$/, '') + fragment(), command, swift, latex() {
    // The trace may still be that of the frame before.
    detail();
    return Module.latex();
  },
};

// The clipboard is not open to pages from files everywhere: the text is shown too, and selected.
function copy(kind) {
  const shown = byId('copied');
  shown.hidden = false;
  shown.value = copies[kind]();
  shown.select();
  navigator.clipboard?.writeText(shown.value).then(() => tell('Copied.'), () => tell('Copy the selected text.'))
    ?? tell('Copy the selected text.');
}
