import DualNumbers
import Expressions

extension Problem {
  /// The values and the Jacobian at every point.
  ///
  /// One sweep over dual numbers for each variable, or one for each colour of the pattern where that is asked for.
  func jacobians<T: RealScalar>(
    over scalar: T.Type, as form: MatrixForm, in system: System, to output: inout Output
  ) throws(Failure) {
    if form.needsPattern(format) {
      return try sparseJacobians(over: scalar, as: form, in: system, to: &output)
    }
    try run(over: Dual<T>.self, to: &output) { f, place in
      var (values, jacobian) = ForwardMode.valueWithJacobian(at: place.active) { f.all($0) }
      // A zero is +0 whichever sweep computed it.
      for place in jacobian.storage.indices { jacobian.storage[place] += 0 }
      return jacobianReport(values, jacobian, nil, form, place)
    }
  }

  private func sparseJacobians<T: RealScalar>(
    over scalar: T.Type, as form: MatrixForm, in system: System, to output: inout Output
  ) throws(Failure) {
    var picture: PatternPicture?
    try run(over: DualVector<Lanes8<T>>.self, to: &output) { f, place in
      let trace = function(over: PatternNumber.self, at: place)
      let plan = JacobianPlan(JacobianPattern(at: place.traced) { trace.all($0) })
      let jacobian = plan.jacobian(lanes: Lanes8<T>.self, at: place.active) { f.all($0) }
      let drawn = PatternPicture(
        pattern: plan.pattern, colours: plan.colours, colourCount: plan.colourCount,
        rows: labels(plan.pattern.rows), columns: wrt)
      picture = drawn
      let values = function(over: T.self, at: place).all(place.active)
      return jacobianReport(values, jacobian.dense, (jacobian, drawn), form, place)
    }
    try form.write(picture, in: system)
  }

  /// The names of the outputs: `f` alone, or `f₁`, `f₂` and so on.
  private func labels(_ count: Int) -> [String] {
    count == 1 ? ["f"] : (0..<count).map { "f\(Subscript.of($0 + 1))" }
  }

  private func jacobianReport<T: RealScalar>(
    _ values: [T], _ jacobian: Jacobian<T>, _ sparse: (SparseJacobian<T>, PatternPicture)?,
    _ form: MatrixForm, _ place: Place<T>
  ) -> Report {
    let rows = (0..<jacobian.rows).map { wrt.isEmpty ? [] : jacobian.row($0) }
    let shown = form.isSparse ? sparse : nil
    let sweeps = Sweeps(jacobian, colours: shown?.1.colours, names: wrt)
    return Report(
      text: {
        var text = jacobianHead(values.count, place.values) + "\n"
        if form.showsSweeps { text += sweeps.text(labels(values.count)) + "\n" }
        guard let (matrix, picture) = shown else {
          return text
            + TextForm.matrix(
              corner: "", columns: ["value"] + wrt.map { "∂/∂\($0)" }, labels(values.count),
              zip(values, rows).map { [$0] + $1 })
        }
        let labels = labels(values.count)
        text += picture.text + "\n" + TextForm.values(labels, values)
        if matrix.nonzeros == 0 { return text }
        return text + "\n"
          + TextForm.entries(matrix.triplets) { i, j in "∂\(labels[i])/∂\(wrt[j])" }
      },
      json: {
        .object(
          [
            ("expression", .string(source)), ("at", .numbers(names, place.values)),
            ("variables", .strings(wrt)), ("values", .numbers(values)),
            ("jacobian", .array(rows.map { .numbers($0) })),
          ] + (shown.map { $0.1.json } ?? [])
            + (form.showsSweeps ? [("sweeps", sweeps.json)] : []))
      },
      csv: { isFirst in
        guard let (matrix, _) = shown else { return TextForm.csv(wrt, rows, isFirst: isFirst) }
        return TextForm.csv(matrix.triplets, isFirst: isFirst)
      },
      matrixMarket: { sparse?.0.matrixMarket ?? "" })
  }

  private func jacobianHead<T: RealScalar>(_ count: Int, _ point: [T]) -> String {
    if system.formulas.count == 1 {
      return TextForm.headline(count == 1 ? "f" : "F", system.formulas[0], names, point)
    }
    var text = ""
    let labels = labels(count)
    var next = 0
    for formula in system.formulas {
      let own = labels[next..<next + formula.outputs]
      let name = own.count == 1 ? own[next] : "[\(own.joined(separator: ", "))]"
      text += TextForm.definition(name, formula)
      next += formula.outputs
    }
    let place = TextForm.point(names, point)
    return place.isEmpty ? text : text + place + "\n"
  }
}

/// The sweeps of a Jacobian: the seed of each, and the column it gives.
private struct Sweeps<T: RealScalar> {
  /// The names of the inputs.
  let names: [String]
  /// The inputs that each sweep seeds.
  let seeds: [[Int]]
  let columns: [[T]]

  /// One sweep for each column, or for each colour.
  init(_ jacobian: Jacobian<T>, colours: [Int32]?, names: [String]) {
    self.names = names
    let colours = colours ?? Array(0..<Int32(jacobian.columns))
    let count = Int((colours.max() ?? -1) + 1)
    var seeds = [[Int]](repeating: [], count: count)
    for (j, colour) in colours.enumerated() { seeds[Int(colour)].append(j) }
    self.seeds = seeds
    columns = seeds.map { seed in
      // In each row one input of a colour has an entry, or none.
      (0..<jacobian.rows).map { i in
        seed.lazy.map { jacobian[i, $0] }.first { !$0.isExactlyZero } ?? 0
      }
    }
  }

  private func vector(_ seed: [Int]) -> [T] {
    var vector = names.map { _ in T.zero }
    for j in seed { vector[j] = 1 }
    return vector
  }

  /// A line for each sweep: the seed as a vector, or as a sum of names where there are many.
  func text(_ labels: [String]) -> String {
    let cells = labels.indices.map { i in TextForm.column(columns.map { $0[i] }) }
    var table = TextTable()
    table.add(
      ["sweep", "seed"]
        + TextForm.headings(labels.map { "ḟ\($0.dropFirst())" }, over: cells))
    for (k, seed) in seeds.enumerated() {
      let vector = vector(seed).map { TextForm.number($0) }.joined(separator: ", ")
      let sum = seed.map { names[$0] }.joined(separator: " + ")
      table.add(["\(k + 1)", names.count <= 8 ? "(\(vector))" : sum] + cells.map { $0[k] })
    }
    return table.rendered()
  }

  var json: JSON {
    .array(
      zip(seeds, columns).map { seed, column in
        .object([("seed", .numbers(vector(seed))), ("column", .numbers(column))])
      })
  }
}

/// Integers as indices.
enum Subscript {
  static func of(_ number: Int) -> String {
    String(
      String.UnicodeScalarView(
        String(number).unicodeScalars.map { Unicode.Scalar($0.value - 48 + 0x2080) ?? $0 }))
  }
}
