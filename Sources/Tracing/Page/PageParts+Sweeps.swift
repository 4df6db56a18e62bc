extension PageParts {
  /// The three sweeps over the list of operations, in JavaScript.
  ///
  /// Derivatives are those that the rule table states, as formulas; what stands here are the functions' values.
  static let sweeps = #"""
      const M = Math, sigmoid = x => 1 / (1 + M.exp(-x)), degrees = M.PI / 180;
      const functions = {
        sqrt: M.sqrt, cbrt: M.cbrt, exp: M.exp, exp2: x => M.pow(2, x), exp10: x => M.pow(10, x), expm1: M.expm1,
        log: (x, y) => y === undefined ? M.log(x) : M.log(y) / M.log(x), log2: M.log2, log10: M.log10, log1p: M.log1p,
        sin: M.sin, cos: M.cos, tan: M.tan, asin: M.asin, acos: M.acos, atan: M.atan, sinh: M.sinh, cosh: M.cosh, tanh: M.tanh,
        asinh: M.asinh, acosh: M.acosh, atanh: M.atanh, sec: x => 1 / M.cos(x), csc: x => 1 / M.sin(x), cot: x => 1 / M.tan(x),
        sech: x => 1 / M.cosh(x), csch: x => 1 / M.sinh(x), coth: x => 1 / M.tanh(x),
        asec: x => M.acos(1 / x), acsc: x => M.asin(1 / x), asech: x => M.acosh(1 / x), acsch: x => M.asinh(1 / x), acoth: x => M.atanh(1 / x),
        deg2rad: x => x * degrees, rad2deg: x => x / degrees, reciprocal: x => 1 / x, linear: x => x,
        abs: M.abs, sign: x => x > 0 ? 1 : x < 0 ? -1 : 0, step: x => x > 0 ? 1 : 0, floor: M.floor, ceil: M.ceil, trunc: M.trunc,
        round: x => x < 0 ? -M.floor(0.5 - x) : M.floor(x + 0.5),
        sigmoid, softplus: x => M.max(x, 0) + M.log1p(M.exp(-M.abs(x))), relu: x => M.max(x, 0), silu: x => x * sigmoid(x),
        leaky_relu: (x, a = 0.01) => x > 0 ? x : a * x, elu: (x, a = 1) => x > 0 ? x : a * M.expm1(x),
        mish: x => x * M.tanh(functions.softplus(x)), hard_tanh: x => M.max(-1, M.min(1, x)), softsign: x => x / (1 + M.abs(x)),
        abs2: x => x * x, xlogx: x => x === 0 ? 0 : x * M.log(x), logit: x => M.log(x / (1 - x)), normal_pdf: x => M.exp(-x * x / 2) / M.sqrt(2 * M.PI),
        log1mexp: x => M.log(-M.expm1(x)), logexpm1: x => M.log(M.expm1(x)), cloglog: x => M.log(-M.log1p(-x)),
        pow: M.pow, hypot: M.hypot, atan2: M.atan2, max: M.max, min: M.min, mod: (x, y) => x % y, fdim: (x, y) => M.max(x - y, 0),
        xlogy: (x, y) => x === 0 ? 0 : x * M.log(y), logaddexp: (x, y) => M.max(x, y) + M.log1p(M.exp(-M.abs(x - y))),
        squared_error: (x, y) => (x - y) * (x - y), hinge: (x, y) => M.max(0, 1 - x * y),
        fma: (x, y, z) => x * y + z, clamp: (x, y, z) => M.min(M.max(x, y), z), lerp: (x, y, z) => x + (y - x) * z,
      };

      // Where a function does not depend on an operand, as its rule says: such an operand takes no part.
      const everywhere = x => !isNaN(x), less = (x, y) => x < y || isNaN(x) && !isNaN(y);
      const held = (x, y, z) => x < y && z === z || (x > z || y > z) && x === x && y === y;
      const flats = {
        sign: [everywhere], step: [everywhere], floor: [everywhere], ceil: [everywhere], trunc: [everywhere], round: [everywhere],
        relu: [x => x <= 0], hard_tanh: [x => M.abs(x) >= 1], max: [less, (x, y) => less(y, x)],
        min: [(x, y) => x > y || isNaN(x) && !isNaN(y), (x, y) => y > x || isNaN(y) && !isNaN(x)],
        mod: [() => false, (x, y) => M.abs(x) < M.abs(y)], fdim: [(x, y) => x <= y, (x, y) => x <= y],
        logaddexp: [(x, y) => x - y < -745.1332191019412, (x, y) => y - x < -745.1332191019412],
        hinge: [(x, y) => functions.hinge(x, y) === 0, (x, y) => functions.hinge(x, y) === 0],
        leaky_relu: [() => false, x => x > 0], elu: [() => false, x => x > 0],
        clamp: [held, (x, y, z) => held(y, x, z), (x, y, z) => x < z && y < z],
      };
      function flatPieces(row) {
        const { op, x, p, rule } = data.rows[row];
        if (!rule) return [];
        if (p !== undefined) return [op === 'pow' && num(p) === 0];
        const values = x.map((_, place) => value(operand(row, place)));
        return (flats[op] || []).map(isFlat => isFlat(...values));
      }

      function value(tree) {
        if (isNumber(tree)) return num(tree);
        if (isSymbol(tree)) return valueOf(tree);
        const [kind, x, y] = tree;
        switch (kind) {
          case 'k': return x === 'pi' ? M.PI : x === 'e' ? M.E : NaN;
          case 'n': return -value(x);
          case '+': return value(x) + value(y);
          case '-': return value(x) - value(y);
          case '*': return value(x) * value(y);
          case '/': return value(x) / value(y);
          case '^': return M.pow(value(x), value(y));
          case '?': return value(decided(tree));
          default: return functions[x](...y.map(value));
        }
      }
      const calls = tree => isNumber(tree) ? [] : tree[0] === 'f' ? [tree[1], ...tree[2].flatMap(calls)]
        : tree.slice(1).flatMap(part => Array.isArray(part) ? calls(part) : []);
      // What the page cannot evaluate, since browsers do not have it: then its inputs are fixed.
      const unknown = [...new Set(data.rows.flatMap(row => row.rule ? [row.op, ...row.f.flatMap(calls)] : []))]
        .filter(name => !(name in functions));
      const isFixed = data.cut || unknown.length > 0;

      const inputs = data.rows.filter(row => row.op === 'input').length;
      const operand = (row, place) => { const x = data.rows[row].x[place]; return Array.isArray(x) ? num(x[0]) : ['v', x]; };
      const source = (row, place) => { const x = data.rows[row].x[place]; return Array.isArray(x) ? null : x; };

      // What a row computes, and its partial by an operand.
      function primalTree(row) {
        const { op, x, p, last, rule } = data.rows[row];
        if (op === 'input') return null;
        const operands = x.map((_, place) => operand(row, place));
        if (!rule) return op === 'negate' ? ['n', operands[0]]
          : [{ add: '+', subtract: '-', multiply: '*', divide: '/' }[op], operands[0], operands[1]];
        if (p === undefined) return ['f', op, operands];
        const parameter = typeof num(p) === 'number' ? num(p) : ['k', p];
        return ['f', op, last ? [operands[0], parameter] : [parameter, operands[0]]];
      }
      function partialTree(row, place) {
        const { op, f, p, rule } = data.rows[row];
        switch (rule ? 'rule' : op) {
          case 'add': return 1;
          case 'subtract': return place === 0 ? 1 : ['n', 1];
          case 'negate': return ['n', 1];
          case 'multiply': return operand(row, 1 - place);
          case 'divide': return place === 0 ? ['/', 1, operand(row, 1)] : ['n', ['/', ['v', row], operand(row, 1)]];
          default: return p === undefined ? decided(f[place]) : folded(decided(f[place]));
        }
      }
      // A term of the tangent in numbers: of what takes no part, where 0×∞ would stand, nothing.
      const part = (row, place, tree) => state.movers[row][place]
        || isFinite(state.tangents[data.rows[row].x[place]] * state.partials[row][place]) ? tree : 0;
      function tangentTree(row, numbers) {
        const { op, x } = data.rows[row];
        if (op === 'input') return null;
        const moves = x.map(y => !Array.isArray(y));
        const t = x.map((y, place) => moves[place] ? ['t', y] : 0);
        const first = x.length > 1 ? moves[0] : true, last = moves[x.length - 1];
        if (op === 'add' && first && last) return ['+', t[0], t[1]];
        if (op === 'subtract' && first && last) return ['-', t[0], t[1]];
        if (op === 'subtract' && !first) return ['n', t[1]];
        if ((op === 'add' || op === 'subtract') && first) return t[0];
        if (op === 'add') return t[1];
        if (op === 'negate') return ['n', t[0]];
        if (op === 'multiply' && first && last) {
          const [a, b] = [operand(row, 0), operand(row, 1)];
          return numbers ? ['+', part(row, 0, ['*', t[0], b]), part(row, 1, ['*', t[1], a])] : ['+', ['*', t[0], b], ['*', a, t[1]]];
        }
        if (op === 'divide' && first && last) {
          const divisor = value(operand(row, 1));
          if (numbers && !state.moves[row] && divisor === 0) return 0;
          const takesPart = !numbers || state.movers[row][1] || isFinite(state.values[row]);
          return ['/', ['-', t[0], takesPart ? ['*', ['v', row], t[1]] : 0], operand(row, 1)];
        }
        const terms = x.map((_, place) => place).filter(place => moves[place]).map(place => {
          const partial = partialTree(row, place);
          if (partial === 0) return 0;
          return numbers ? part(row, place, passing(t[place], partial)) : passing(t[place], partial);
        });
        return terms.length ? terms.reduce((sum, term) => ['+', sum, term]) : 0;
      }

      // Where the program's numbers are, until an input changes.
      const state = {
        values: data.rows.map(row => num(row.v)), tangents: data.rows.map(row => num(row.dt)),
        partials: data.rows.map(row => (row.d || []).map(num)), steps: [], needed: [],
        seed: data.seed.map(num), cotangent: data.cotangent.map(num),
        flat: data.rows.map(row => row.flat || []), moves: [], movers: [], reached: [],
        results: data.outputs.map(output => num(output.v)), speeds: data.outputs.map(output => num(output.dt)),
      };

      function sweepValues() {
        data.rows.forEach((row, i) => {
          if (row.op === 'input') return;
          state.values[i] = value(primalTree(i));
          state.flat[i] = flatPieces(i);
          state.partials[i] = row.x.map((x, place) => {
            if (Array.isArray(x)) return 0;
            if (row.op === 'divide' && place === 1) return -state.values[i] / value(operand(i, 1));
            return value(partialTree(i, place));
          });
        });
        data.outputs.forEach((output, k) => { if (output.row !== null) state.results[k] = state.values[output.row]; });
      }
      function sweepTangents() {
        data.rows.forEach((row, i) => {
          if (row.op === 'input') {
            state.tangents[i] = state.seed[i];
            state.moves[i] = state.seed[i] !== 0;
            return;
          }
          const t = row.x.map(x => Array.isArray(x) ? 0 : state.tangents[x]);
          const moves = state.movers[i] = row.x.map((x, place) => !Array.isArray(x) && state.moves[x] && !state.flat[i][place]);
          state.moves[i] = moves.includes(true);
          if (row.op === 'subtract') state.tangents[i] = t[0] - t[1];
          else if (row.op === 'negate') state.tangents[i] = -t[0];
          else if (row.op === 'divide') {
            const share = moves[1] ? t[1] * state.values[i] : 0;
            state.tangents[i] = state.moves[i] ? (t[0] - share) / value(operand(i, 1)) : 0;
          } else {
            let sum = null;
            t.forEach((x, place) => {
              if (moves[place]) sum = sum === null ? x * state.partials[i][place] : sum + x * state.partials[i][place];
            });
            state.tangents[i] = sum === null ? 0 : sum;
          }
        });
        data.outputs.forEach((output, k) => { if (output.row !== null) state.speeds[k] = state.tangents[output.row]; });
      }
      // Every contribution that an adjoint receives, in the order of execution. What no result depends on passes nothing on.
      function sweepAdjoints() {
        const adjoints = data.rows.map(() => null), reached = data.rows.map(() => false);
        state.steps = [];
        state.needed = data.rows.map(() => 0);
        const pass = (target, contribution, tree, more) => {
          const previous = adjoints[target], adjoint = previous === null ? contribution : previous + contribution;
          adjoints[target] = adjoint;
          state.needed[target]++;
          state.steps.push({ target, previous, contribution, tree, adjoint, order: state.needed[target], ...more });
        };
        data.outputs.forEach((output, k) => {
          if (output.row === null) return;
          if (state.cotangent[k] !== 0) reached[output.row] = true;
          pass(output.row, state.cotangent[k], ['w', k], { output: k });
        });
        for (const [row, contribution, adjoint, isReached] of data.carried) {
          reached[row] = isReached;
          pass(row, num(contribution), num(contribution), { isCarried: true });
          state.steps[state.steps.length - 1].adjoint = adjoints[row] = num(adjoint);
        }
        for (let row = data.rows.length - 1; row >= inputs; row--) {
          const adjoint = adjoints[row];
          if (adjoint === null) continue;
          data.rows[row].x.forEach((x, place) => {
            if (Array.isArray(x)) return;
            const takesPart = reached[row] && !state.flat[row][place], share = adjoint * state.partials[row][place];
            if (takesPart) reached[x] = true;
            pass(x, takesPart ? share : 0, passing(['a', row, adjoint], partialTree(row, place), true),
              { row, place, isNothing: !takesPart && !isFinite(share) });
          });
        }
        state.adjoints = adjoints;
      }

    """#
}
