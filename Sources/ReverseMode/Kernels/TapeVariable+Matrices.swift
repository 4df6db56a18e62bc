public import DerivativeRules

// A product of matrices is one group, carried back by products of matrices:
//
//     Y = W·X + b·1ᵀ      W̄ = Ȳ·Xᵀ      X̄ = Wᵀ·Ȳ      b̄ = Ȳ·1

extension TapeVariable {
  /// A·x for a constant matrix; backwards Aᵀ.
  @inlinable
  public static func matrixVectorProduct(constants a: Matrix<Scalar>, _ x: [Self]) -> [Self] {
    let values = T.matrixVectorProduct(constants: a, x.map(\.value))
    let parents = GroupParents(x)
    guard let tape = parents.tape, !values.isEmpty else { return values.map { Self($0) } }
    let rows = values.count
    let first = tape.pointee.append(outputs: rows) { first in
      { adjoints in
        let row = Matrix(rows: 1, columns: rows, entries: Self.copied(adjoints + first, rows))
        let shares = T.linearLayer(row, constants: a, biases: nil).storage
        parents.add(to: adjoints) { shares[$0] }
      }
    }
    return outputs(values, tape: tape, first: first)
  }

  /// W·X + b·1ᵀ for constant inputs.
  @inlinable
  public static func linearLayer(
    _ weights: Matrix<Self>, constants inputs: Matrix<Scalar>, biases: [Self]?
  ) -> Matrix<Self> {
    let values = T.linearLayer(
      primal(weights), constants: inputs, biases: biases?.map(\.value))
    let w = GroupParents(weights.storage)
    let b = GroupParents(biases ?? [])
    return layer(values, tape: w.tape(with: b)) { adjoints, adjoint in
      if w.tape != nil {
        let shares = T.linearLayer(adjoint, constants: inputs.transposed, biases: nil).storage
        w.add(to: adjoints) { shares[$0] }
      }
      addRowSums(of: adjoint, to: b, adjoints)
    }
  }

  /// W·X + b·1ᵀ, all variable.
  @inlinable
  public static func linearLayer(
    _ weights: Matrix<Self>, _ inputs: Matrix<Self>, biases: [Self]?
  ) -> Matrix<Self> {
    let weightValues = primal(weights)
    let inputValues = primal(inputs)
    let values = T.linearLayer(weightValues, inputValues, biases: biases?.map(\.value))
    let w = GroupParents(weights.storage)
    let x = GroupParents(inputs.storage)
    let b = GroupParents(biases ?? [])
    let tape = w.tape(with: x)
    if let tape, let other = b.tape, tape != other { mixedTapes() }
    return layer(values, tape: tape ?? b.tape) { adjoints, adjoint in
      if w.tape != nil {
        let shares = T.linearLayer(adjoint, inputValues.transposed, biases: nil).storage
        w.add(to: adjoints) { shares[$0] }
      }
      if x.tape != nil {
        let shares = T.linearLayer(weightValues.transposed, adjoint, biases: nil).storage
        x.add(to: adjoints) { shares[$0] }
      }
      addRowSums(of: adjoint, to: b, adjoints)
    }
  }

  /// Records a matrix of outputs; `pull` gets the matrix of their adjoints.
  @inlinable @inline(__always)
  static func layer(
    _ values: Matrix<T>, tape: TapePointer<T>?,
    pull: @escaping (UnsafeMutablePointer<T>, Matrix<T>) -> Void
  ) -> Matrix<Self> {
    let (rows, columns) = (values.rows, values.columns)
    guard let tape, rows * columns > 0 else {
      return Matrix(rows: rows, columns: columns, entries: values.storage.map { Self($0) })
    }
    let first = tape.pointee.append(outputs: rows * columns) { first in
      { adjoints in
        pull(
          adjoints,
          Matrix(
            rows: rows, columns: columns, entries: copied(adjoints + first, rows * columns)))
      }
    }
    return Matrix(
      rows: rows, columns: columns, entries: outputs(values.storage, tape: tape, first: first))
  }

  @inlinable @inline(__always)
  static func addRowSums(
    of adjoint: Matrix<T>, to biases: GroupParents<T>, _ adjoints: UnsafeMutablePointer<T>
  ) {
    guard biases.tape != nil else { return }
    biases.add(to: adjoints) { T.sum(adjoint.row($0)) }
  }

  /// Adjoints side by side, as a list of their own.
  @inlinable @inline(__always)
  static func copied(_ adjoints: UnsafeMutablePointer<T>, _ count: Int) -> [T] {
    Array(UnsafeBufferPointer(start: adjoints, count: count))
  }

  @inlinable @inline(__always)
  static func primal(_ matrix: Matrix<Self>) -> Matrix<T> {
    Matrix(rows: matrix.rows, columns: matrix.columns, entries: matrix.storage.map(\.value))
  }

  /// The outputs of a group as numbers.
  @inlinable @inline(__always)
  static func outputs(_ values: [T], tape: TapePointer<T>, first: Int) -> [Self] {
    Array(unsafeUninitializedCapacity: values.count) { result, count in
      values.withUnsafeBufferPointer { values in
        for i in values.indices {
          result.initializeElement(
            at: i,
            to: Self(
              value: values[i], weight: 1, tape: tape,
              index: Int32(truncatingIfNeeded: first &+ i)))
        }
      }
      count = values.count
    }
  }
}
