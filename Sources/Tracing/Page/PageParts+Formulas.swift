extension PageParts {
  /// Formulas as the program writes them: FormulaTree and Notation, in JavaScript.
  ///
  /// A formula is a number, or a list that begins with its kind: v, t, a a row's value, tangent and adjoint, w the adjoint of a
  /// result, p an adjoint that still grows, k a constant, n a negative, f a call, ? a choice, the rest operators.
  static let formulas = #"""
      const superscript = n => (n < 0 ? '⁻' : '') + [...String(Math.abs(n))].map(d => '⁰¹²³⁴⁵⁶⁷⁸⁹'[d]).join('');
      const subscript = n => [...String(n)].map(d => '₀₁₂₃₄₅₆₇₈₉'[d]).join('');
      const isNumber = tree => !Array.isArray(tree);
      const symbolKinds = 'vtawp';
      const isSymbol = tree => Array.isArray(tree) && symbolKinds.includes(tree[0]);

      function nameOf([kind, place]) {
        if (kind === 'w') return data.outputs[place].a;
        const row = data.rows[place];
        return kind === 'v' ? row.n : kind === 't' ? row.t : row.a;
      }
      function valueOf([kind, place, value]) {
        switch (kind) {
          case 'v': return state.values[place];
          case 't': return state.tangents[place];
          case 'w': return state.cotangent[place];
          default: return value;
        }
      }

      const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);
      const truth = (comparison, a, b) => comparison === '<' ? a < b : comparison === '>' ? a > b : a === b;

      // Of a piecewise formula, the piece that holds.
      function decided(tree) {
        if (isNumber(tree)) return num(tree);
        switch (tree[0]) {
          case '?': {
            const [, comparison, left, right, then, otherwise] = tree;
            return decided(truth(comparison, value(left), value(right)) ? then : otherwise);
          }
          case 'f': return ['f', tree[1], tree[2].map(decided)];
          case 'n': return ['n', decided(tree[1])];
          case '+': case '-': case '*': case '/': case '^': return [tree[0], decided(tree[1]), decided(tree[2])];
          default: return tree;
        }
      }

      // Numbers combined and powers of 1 and 0 undone, as in n·xⁿ⁻¹ with n = 2.
      function folded(tree) {
        if (isNumber(tree)) return tree;
        if (tree[0] === 'f') return ['f', tree[1], tree[2].map(folded)];
        if (tree[0] === 'n') {
          const x = folded(tree[1]);
          return isNumber(x) ? -x : ['n', x];
        }
        if (!'+-*/^'.includes(tree[0])) return tree;
        const kind = tree[0], x = folded(tree[1]), y = folded(tree[2]);
        if (isNumber(x) && isNumber(y) && kind === '+') return x + y;
        if (isNumber(x) && isNumber(y) && kind === '-') return x - y;
        if (kind === '^' && y === 1) return x;
        if (kind === '^' && y === 0) return 1;
        if (kind === '*' && x === 1) return y;
        if (kind === '*' && y === 1) return x;
        if (kind === '*' && (x === 0 || y === 0)) return 0;
        return [kind, x, y];
      }

      // A factor times a partial, as one writes it: v̇/v for v̇·(1/v).
      function passing(factor, partial, keepsSign = false) {
        if (isNumber(partial)) return ['*', factor, partial];
        if (partial[0] === 'n') {
          if (keepsSign && partial[1] === 1) return ['*', factor, partial];
          return ['n', passing(factor, partial[1])];
        }
        if (partial[0] === '/') {
          return ['/', partial[1] === 1 ? factor : passing(factor, partial[1]), partial[2]];
        }
        return ['*', factor, partial];
      }

      // How tightly a text binds: sum 0, product 1, sign 2, call 3, power 4, atom 5.
      const display = { log: 'ln', lgamma: 'lnΓ', gamma: 'Γ', digamma: 'ψ' };
      const enclosing = new Set(['Γ', 'lnΓ', 'ψ']);

      function text(tree, numbers = false) { return render(tree, numbers)[0]; }

      function render(tree, numbers, bare = true, leads = true) {
        const number = (x, decimals) => [shown(x, decimals), x < 0 ? 2 : 5];
        const enclosed = (x, least, { bare = false, signs = false, leads = true } = {}) => {
          const [result, binding] = render(x, numbers, bare, leads);
          return binding >= least && !(signs && binding === 2) ? result : '(' + result + ')';
        };
        const summand = (x, least) => enclosed(x, least, { bare: true, signs: true, leads: false });
        if (isNumber(tree)) return number(num(tree), numbers ? data.decimals : null);
        if (isSymbol(tree)) return numbers ? number(valueOf(tree), data.decimals) : [nameOf(tree), 5];
        const [kind, x, y] = tree;
        switch (kind) {
          case 'k': return [x === 'pi' ? 'π' : x, 5];
          case 'n': return ['−' + enclosed(x, 1, { bare: true, signs: true, leads: false }), 2];
          case '?': {
            const [, comparison, left, right, then, otherwise] = tree;
            const sign = comparison === '==' ? '=' : comparison;
            return [`if(${text(left, numbers)} ${sign} ${text(right, numbers)}, ${text(then, numbers)}, ${text(otherwise, numbers)})`, 5];
          }
          case '+': return [enclosed(x, 0, { bare: true }) + ' + ' + summand(y, 0), 0];
          case '-': return [enclosed(x, 0, { bare: true }) + ' − ' + summand(y, 1), 0];
          case '*':
            return [enclosed(x, 1, { signs: !leads, leads }) + (numbers ? '×' : '·')
              + enclosed(y, 1, { bare: true, signs: true, leads: false }), 1];
          case '/':
            return [enclosed(x, 1, { signs: !leads, leads }) + '/' + enclosed(y, 3, { bare: true, signs: true }), 1];
          case '^': return power(x, y);
          default: return call(x, y);
        }
        function power(x, y) {
          const exponent = folded(y);
          if (Number.isInteger(exponent)) return [enclosed(x, 5) + superscript(exponent), 4];
          return [enclosed(x, 5) + '^' + enclosed(y, 5), 4];
        }
        function call(name, operands) {
          const key = name + operands.length;
          if (key === 'pow2') return power(operands[0], operands[1]);
          if (key === 'reciprocal1') return render(['/', 1, operands[0]], numbers);
          if (key === 'sqrt1') return ['√' + enclosed(operands[0], 5), 4];
          if (key === 'cbrt1') return ['∛' + enclosed(operands[0], 5), 4];
          if (key === 'abs1') return ['|' + text(operands[0], numbers) + '|', 5];
          if (key === 'log2') {
            const inside = text(operands[1], numbers);
            return [Number.isInteger(operands[0]) && operands[0] > 0 ? `log${subscript(operands[0])}(${inside})`
              : `log(base=${text(operands[0], numbers)}, ${inside})`, 5];
          }
          const shownName = display[name] || name;
          if (bare && operands.length === 1 && !enclosing.has(shownName)) {
            const [argument, binding] = render(operands[0], numbers);
            if (binding === 5) return [shownName + ' ' + argument, 3];
          }
          return [shownName + '(' + operands.map(x => text(x, numbers)).join(', ') + ')', 5];
        }
      }

    """#
}
