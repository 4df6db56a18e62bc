public import DerivativeRules

/// The derivatives of a structure with respect to a structure: for each output a structure of the derivatives by the inputs,
/// read by the path of the output.
///
/// ```swift
/// struct Line<Number: RealNumber>: Parameters {
///   var slope: Number, offset: Number
///   typealias Recorded = Line<TapeVariable<Number>>
///   typealias Plain = Line<Number.MachineNumber>
///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Line<T> { Line<T>(slope: f(slope), offset: f(offset)) }
/// }
/// let J = jacobian(for: Line(slope: 2.0, offset: 3.0)) { l in
///   Line(slope: l.slope * l.offset, offset: l.offset * l.offset)
/// }
/// J.outputs.slope  // 6.0
/// J[\.slope].offset  // 2.0
/// J["offset"].offset  // 6.0
/// J["slope", "offset"]  // 2.0
/// ```
///
/// It is a collection of its rows, in the order of the outputs' ``Parameters/numbers``.
public struct StructuredJacobian<Inputs: Parameters, Outputs: Parameters>: RandomAccessCollection
where Outputs.Number == Inputs.Number {
  /// The outputs at the point; of a Hessian the gradient.
  public let outputs: Outputs
  /// The derivatives of each output.
  public let rows: [Inputs]

  @_alwaysEmitIntoClient
  init(_ outputs: Outputs, _ rows: [Inputs]) {
    self.outputs = outputs
    self.rows = rows
  }

  /// 0.
  @_alwaysEmitIntoClient public var startIndex: Int { 0 }
  /// How many outputs there are.
  @_alwaysEmitIntoClient public var endIndex: Int { rows.count }

  /// The derivatives of an output by its place in the order of the outputs' numbers.
  @_alwaysEmitIntoClient
  public subscript(_ output: Int) -> Inputs { rows[output] }

  /// The derivatives as a matrix: a row for each output, a column for each input.
  @_alwaysEmitIntoClient
  public var matrix: Matrix<Inputs.Number> {
    let columns = rows.first?.numbers.count ?? 0
    return Matrix(rows: rows.count, columns: columns, entries: rows.flatMap { $0.numbers })
  }
}

#if !hasFeature(Embedded)
  extension StructuredJacobian {
    /// The derivatives of the output at a key path, such as `\.layers[0].biases[1]`.
    ///
    /// - Precondition: the key path leads to a number that `mapped` visits.
    /// - Complexity: one pass over the outputs.
    public subscript(_ output: KeyPath<Outputs, Inputs.Number>) -> Inputs {
      // Each number as its own place: what stands at the end of the path says which it is.
      var count = 0
      let places = outputs.mapped { (_: Inputs.Number) -> Inputs.Number in
        defer { count += 1 }
        return Inputs.Number(count)
      }
      let found = Int(exactly: places[keyPath: output].primal)
      guard let place = found, rows.indices.contains(place),
        Inputs.Number(place).primal == Inputs.Number.MachineNumber(place),
        count <= 1 << (Inputs.Number.MachineNumber.significandBitCount + 1)
      else {
        misuse("The key path \(output) leads to no number that is differentiated.")
      }
      return rows[place]
    }

    /// The derivatives of the output at a path as ``Parameters/paths`` has it, such as `layers[0].biases[1]`.
    ///
    /// - Precondition: there is a number at the path.
    public subscript(_ output: String) -> Inputs { rows[Self.place(of: output, in: outputs.paths)] }

    /// The derivative of the output at a path by the input at another.
    ///
    /// - Precondition: there are numbers at the paths.
    public subscript(_ output: String, _ input: String) -> Inputs.Number {
      let row = self[output]
      return row.numbers[Self.place(of: input, in: row.paths)]
    }

    private static func place(of path: String, in paths: [String]) -> Int {
      guard let place = paths.firstIndex(of: path) else {
        misuse("There is no number at '\(path)': the paths are \(paths.joined(separator: ", ")).")
      }
      return place
    }
  }
#endif
