'use strict';
// The module: a request is written into its memory, the answer read from there.

const Module = (() => {
  const encoder = new TextEncoder(), decoder = new TextDecoder();
  // Composed: the module compares names by their bytes.
  const encoded = text => encoder.encode(text.normalize('NFC'));
  let compiled, calls;

  // What no JSON number says is a string.
  const special = { inf: Infinity, '-inf': -Infinity, nan: NaN };
  const number = value => typeof value === 'number' ? value : special[value];
  const list = values => values.map(number);

  function answer(length) {
    return decoder.decode(new Uint8Array(calls.memory.buffer, calls.dual_answer(), length));
  }
  // Room is asked for first: the memory may grow, and its old buffer is gone then.
  function put(values) {
    const place = calls.dual_numbers(values.length);
    new Float64Array(calls.memory.buffer, place, values.length).set(values);
  }
  function putText(bytes) {
    const place = calls.dual_text(bytes.length);
    new Uint8Array(calls.memory.buffer, place, bytes.length).set(bytes);
  }
  const json = length => JSON.parse(answer(length));

  return {
    number, list,
    compile(bytes) { compiled = new WebAssembly.Module(bytes); },
    // A module that stopped is thrown away: what it held in its memory is not to be trusted.
    restart() { calls = new WebAssembly.Instance(compiled, {}).exports; },
    begin() { calls.dual_begin(); },
    // Names with the lengths of lists, and names with integers, for the formulas that follow.
    given(lengths, integers) {
      const names = [...Object.keys(lengths), ...Object.keys(integers)], bytes = encoded(names.join('\n'));
      put([...Object.values(lengths), ...Object.values(integers)]);
      putText(bytes);
      calls.dual_given(bytes.length, Object.keys(lengths).length);
    },
    formula(text) {
      const bytes = encoded(text);
      putText(bytes);
      return json(calls.dual_formula(bytes.length));
    },
    derivatives(point) {
      put(point);
      const answer = json(calls.dual_derivatives());
      return { mode: answer.mode, values: list(answer.values), jacobian: answer.jacobian.map(list),
        hessian: answer.hessian && answer.hessian.map(list) };
    },
    trace(point, seed, cotangent) {
      put([...point, ...seed, ...cotangent]);
      return json(calls.dual_trace());
    },
    picture: () => answer(calls.dual_picture()),
    latex: () => answer(calls.dual_latex()),
    counts: () => json(calls.dual_counts()),
    curve(point, ends, variable, output, samples) {
      put([...point, ...ends]);
      const answer = json(calls.dual_curve(variable, output, samples));
      return { x: list(answer.x), curves: answer.curves.map(list) };
    },
    field(point, ends, variables, output, samples) {
      put([...point, ...ends]);
      return json(calls.dual_field(variables[0], variables[1], output, samples));
    },
    differences(point, step, variable, output) {
      put([...point, step]);
      const answer = json(calls.dual_differences(variable, output));
      return { exact: number(answer.exact), central: number(answer.central), oneSided: number(answer.oneSided),
        steps: list(answer.steps), errors: list(answer.errors) };
    },
  };
})();
