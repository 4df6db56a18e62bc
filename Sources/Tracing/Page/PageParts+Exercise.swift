extension PageParts {
  /// The exercise: the numbers of a sweep are hidden, what is typed in their place is marked.
  static let exercise = #"""
      let isExercise = false, asked = -1;
      // Whether the exercise hides a row's number; of a result, all of its numbers.
      const hides = (sweep, row) => isExercise && asked === sweep
        && (row === undefined || (sweep < 2 ? row >= inputs : state.needed[row] > 0) && !solved.has(row));
      const solved = new Set();
      const answers = [() => state.values, () => state.tangents, () => state.adjoints];

      function ask(sweep) {
        unask();
        asked = sweep;
        isExercise = true;
        data.rows.forEach((row, i) => {
          if (!hides(sweep, i)) return;
          const field = document.createElement('input');
          field.className = 'answer';
          field.size = 6;
          field.autocomplete = 'off';
          field.setAttribute('aria-label', ['value of ' + row.n, 'tangent ' + row.t, 'adjoint ' + row.a][sweep]);
          field.addEventListener('change', () => check(i, field));
          rowCells[i][columns[sweep]].replaceChildren(field);
        });
        score();
      }
      // A number counts when it is right to half a percent.
      function check(row, field) {
        const truth = answers[asked]()[row], guess = typed(field.value);
        const isRight = Math.abs(guess - truth) <= 0.005 * Math.max(Math.abs(truth), 0.1) || Object.is(guess, truth);
        field.classList.toggle('right', isRight);
        field.classList.toggle('wrong', !isRight);
        field.setAttribute('aria-invalid', !isRight);
        isRight ? solved.add(row) : solved.delete(row);
        score();
        show();
      }
      function score() {
        const fields = document.querySelectorAll('.answer'), right = document.querySelectorAll('.answer.right').length;
        const wrong = document.querySelectorAll('.answer.wrong').length;
        setText(byId('message'), `Exercise, ${sweepNames[asked].toLowerCase()} sweep: ${right} of ${fields.length} right`
          + (wrong ? `, ${wrong} wrong` : '') + '. Type numbers or fractions; half a percent is near enough.');
      }
      function unask() {
        document.querySelectorAll('.answer').forEach(field => field.remove());
        solved.clear();
        isExercise = false;
        asked = -1;
        setText(byId('message'), '');
      }

    """#
}
