extension PageParts {
  /// What each step says, in formulas and in a sentence.
  static let words = #"""
      const equation = (left, right, numbers, result) =>
        [left, right, numbers === result ? '' : numbers, result].filter(part => part !== '' && part !== null)
          .filter((part, i, all) => i === 0 || part !== all[i - 1]).join(' = ');
      const both = ([before, after]) => before && after ? before + ' and ' + after : before || after;

      // The steps of the three sweeps, one after the other.
      function allSteps() {
        const steps = [];
        for (const sweep of [0, 1]) {
          data.rows.forEach((_, row) => steps.push({ sweep, row }));
          data.outputs.forEach((_, output) => steps.push({ sweep, output }));
        }
        state.steps.forEach((step, index) => steps.push({ sweep: 2, row: step.target, index, step }));
        return steps;
      }

      // Formula, the same in numbers, and the result.
      function parts(now) {
        if (now.sweep === 2) {
          const { step } = now, name = data.rows[now.row].a;
          const tree = stepTree(step);
          const isOwn = step.output !== undefined && data.outputs[step.output].own && step.previous === null;
          return [name, isOwn ? '' : text(tree), isOwn ? '' : text(stepTree(step, true), true), shown(step.adjoint)];
        }
        if (now.row === undefined) {
          const output = data.outputs[now.output];
          const from = output.own || output.from === null ? '' : now.sweep === 0 ? output.from
            : output.row === null ? '' : data.rows[output.row].t;
          return [now.sweep === 0 ? output.n : output.t, from, '',
            shown(now.sweep === 0 ? state.results[now.output] : state.speeds[now.output])];
        }
        const row = data.rows[now.row];
        const name = now.sweep === 0 ? row.n : row.t;
        const result = shown(now.sweep === 0 ? state.values[now.row] : state.tangents[now.row]);
        if (row.op === 'input') return [name, row.own ? row.own[now.sweep] : '', '', result];
        if (now.sweep === 0) {
          const tree = primalTree(now.row);
          return [name, text(tree), text(tree, true), result];
        }
        return [name, text(tangentTree(now.row, false)), text(tangentTree(now.row, true), true), result];
      }
      function stepTree(step, numbers) {
        const tree = step.isCarried ? step.contribution : numbers && step.isNothing ? 0 : step.tree;
        if (step.previous === null) return tree;
        const before = ['p', step.target, step.previous];
        return Array.isArray(tree) && tree[0] === 'n' ? ['-', before, tree[1]] : ['+', before, tree];
      }
      // The sum of the first contributions of a row.
      function adjointText(row, count) {
        let sum = null;
        for (const step of state.steps) {
          if (step.target !== row || step.order > count) continue;
          const tree = step.isCarried ? step.contribution : step.tree;
          if (sum === null) sum = step.output !== undefined && data.outputs[step.output].own ? '' : tree;
          else if (sum === '') sum = tree;
          else sum = Array.isArray(tree) && tree[0] === 'n' ? ['-', sum, tree[1]] : ['+', sum, tree];
        }
        const { a } = data.rows[row];
        return sum === null ? '·' : sum === '' ? a : a + ' = ' + text(sum);
      }

      // The partials of a row, in the formula's own names.
      function partialsText(row) {
        const { n, x } = data.rows[row];
        if (!x || !x.some(y => !Array.isArray(y))) return '';
        return x.map((y, place) => {
          if (Array.isArray(y)) return '';
          const formula = text(partialTree(row, place)), result = shown(state.partials[row][place]);
          return `∂${n}/∂${data.rows[y].n} = ` + (formula === result ? result : formula + ' = ' + result);
        }).filter(Boolean).join(',  ');
      }

      const list = names => names.length < 2 ? names.join('') : names.slice(0, -1).join(', ') + ' and ' + names[names.length - 1];
      function operandNames(row) {
        return data.rows[row].x.map(y => Array.isArray(y) ? shown(num(y[0]), null) : data.rows[y].n);
      }
      const primalWords = {
        add: ([x, y], n) => `${n} is the sum of ${x} and ${y}.`, subtract: ([x, y], n) => `${n} is ${x} less ${y}.`,
        multiply: ([x, y], n) => `${n} is the product of ${x} and ${y}.`, divide: ([x, y], n) => `${n} is ${x} divided by ${y}.`,
        negate: ([x], n) => `${n} is the negative of ${x}.`,
      };
      const tangentWords = {
        add: 'Speeds add.', subtract: 'Speeds subtract.', negate: 'The speed changes its sign.',
        multiply: 'Product rule: the speed of each factor times the other factor.',
        divide: 'Quotient rule, with the quotient that is known already.',
        max: 'The greater one sets the speed.', min: 'The smaller one sets the speed.',
      };
      const reverseWords = {
        add: 'A sum hands its adjoint on as it is.', subtract: 'A difference hands its adjoint on, to the second operand with the other sign.',
        negate: 'A negative hands its adjoint on with the other sign.', multiply: 'A product hands its adjoint on times the other factor.',
        divide: 'A quotient hands its adjoint on times its partial.', max: 'A maximum hands its adjoint to the greater one.',
        min: 'A minimum hands its adjoint to the smaller one.',
      };
      function prose(now) {
        if (now.sweep === 2) {
          const { step } = now, { n, a } = data.rows[now.row], needed = state.needed[now.row];
          const start = step.output !== undefined ? `The sweep begins at the result ${data.outputs[step.output].n}, with its weight.`
            : step.isCarried ? 'This comes from rows that are not shown.'
            : (reverseWords[data.rows[step.row].op] || `${data.rows[step.row].n} hands its adjoint on times its slope: the chain rule, backwards.`);
          return start + (needed === 1 ? '' : step.order < needed
            ? ` ${n} is used ${needed} times: contribution ${step.order} of ${needed}, ${a} is not complete yet.`
            : ` Contribution ${step.order} of ${needed}: now ${a} is complete.`);
        }
        if (now.row === undefined) return now.sweep === 0 ? 'The result.' : 'How fast the result moves when the inputs move along the seed.';
        const { op, n } = data.rows[now.row];
        if (op === 'input') return now.sweep === 0 ? 'An input: its value is given.' : 'The seed says how fast this input moves.';
        const names = operandNames(now.row);
        if (now.sweep === 0) return (primalWords[op] || ((x, n) => `${n} is ${op} of ${list(x)}.`))(names, n);
        const words = tangentWords[op] || `Chain rule: the speed of ${list(names)} times the slope of ${op} there.`;
        return state.tangents[now.row] === 0 ? words + ' Nothing arrives: it rests.' : words;
      }

    """#
}
