// What the page shows, as text to be pasted elsewhere.

const assignments = () => state.variables.map(name => `${name}=${state.at[name]}`).join(',');

// An argument of a shell.
const quoted = text => `'${text.replace(/'/g, `'\\''`)}'`;

function command() {
  const at = state.variables.length ? ` --at ${/^[\w.=,+-]*$/.test(assignments()) ? assignments() : quoted(assignments())}` : '';
  const name = state.outputs > 1 || state.formulas.length > 1 ? 'jacobian' : 'gradient';
  return `dual ${name} ${state.formulas.map(quoted).join(' ')}${at}`;
}

// A literal of Swift's: nothing in it ends it or begins an interpolation.
const literal = text => JSON.stringify(text).replace(/\\u([0-9a-f]{4})/g, '\\u{$1}').replace(/\\[bf]/g, ' ');

function swift() {
  const names = state.variables.map(literal).join(', ');
  const columns = point().map(value => `[${Number.isInteger(value) && Math.abs(value) < 1e15 ? value + '.0' : value}]`).join(', ');
  return `import CompiledFormulas

// The product CompiledFormulas of the package swift-dual.
let f = try CompiledFormula(
  [${state.formulas.map(literal).join(', ')}], variables: [${names}], results: .${state.outputs > 1 ? 'jacobian' : 'gradient'})
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
