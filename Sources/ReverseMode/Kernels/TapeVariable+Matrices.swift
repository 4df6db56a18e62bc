public import DerivativeRules

// A product of matrices is one group, carried back by products of matrices:
//
//     Y = W·X + b·1ᵀ      W̄ = Ȳ·Xᵀ      X̄ = Wᵀ·Ȳ      b̄ = Ȳ·1
//
// They are multiplied plainly. Where an entry is not a number the product is taken again with strong zeros: an adjoint
// of zero contributes zero, also beside ∞.

extension TapeVariable {
  /// A·x for a constant matrix; backwards Aᵀ.
  @inlinable
  public static func matrixVectorProduct(constants a: Matrix<Scalar>, _ x: [Self]) -> [Self] {
    var primals: [T] = []
    let parents = GroupParents(x, values: &primals)
    let values = T.matrixVectorProduct(constants: a, primals)
    guard let tape = parents.tape, !values.isEmpty else { return values.map { Self($0) } }
    let rows = values.count
    let bytes = parents.byteCount + a.storage.count * MemoryLayout<Scalar>.stride
    let first = tape.pointee.append(outputs: rows, bytes: bytes) { first in
      { adjoints in
        let row = Matrix(rows: 1, columns: rows, entries: Self.copied(adjoints + first, rows))
        let shares = settled(T.linearLayer(row, constants: a, biases: nil), row) { k, j in
          T(scalar: a.storage[k * a.columns + j])
        }
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
    let (w, weightValues) = read(weights)
    let (b, biasValues) = read(biases)
    let values = T.linearLayer(weightValues, constants: inputs, biases: biasValues)
    let bytes =
      w.byteCount + b.byteCount + inputs.storage.count * MemoryLayout<Scalar>.stride
    return layer(values, tape: GroupParents.tape(of: w, b), bytes: bytes) { adjoints, adjoint in
      if w.tape != nil {
        let product = T.linearLayer(adjoint, constants: inputs.transposed, biases: nil)
        let shares = settled(product, adjoint) { k, j in
          T(scalar: inputs.storage[j * inputs.columns + k])
        }
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
    let (w, weightValues) = read(weights)
    let (x, inputValues) = read(inputs)
    let (b, biasValues) = read(biases)
    let values = T.linearLayer(weightValues, inputValues, biases: biasValues)
    let tape = GroupParents.tape(of: w, x, b)
    let numbers = weightValues.storage.count + inputValues.storage.count
    let bytes =
      w.byteCount + x.byteCount + b.byteCount + numbers * MemoryLayout<T>.stride
    return layer(values, tape: tape, bytes: bytes) { adjoints, adjoint in
      if w.tape != nil {
        let product = T.linearLayer(adjoint, inputValues.transposed, biases: nil)
        let shares = settled(product, adjoint) { k, j in
          inputValues.storage[j * inputValues.columns + k]
        }
        w.add(to: adjoints) { shares[$0] }
      }
      if x.tape != nil {
        let shares = settled(
          T.linearLayer(weightValues.transposed, adjoint, biases: nil), adjoint,
          transposed: true
        ) { k, j in weightValues.storage[k * weightValues.columns + j] }
        x.add(to: adjoints) { shares[$0] }
      }
      addRowSums(of: adjoint, to: b, adjoints)
    }
  }

  /// Records a matrix of outputs; `pull` gets the matrix of their adjoints.
  @inlinable @inline(__always)
  static func layer(
    _ values: Matrix<T>, tape: TapePointer<T>?, bytes: Int,
    pull: @escaping (UnsafeMutablePointer<T>, Matrix<T>) -> Void
  ) -> Matrix<Self> {
    let (rows, columns) = (values.rows, values.columns)
    guard let tape, rows * columns > 0 else {
      return Matrix(rows: rows, columns: columns, entries: values.storage.map { Self($0) })
    }
    let first = tape.pointee.append(outputs: rows * columns, bytes: bytes) { first in
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

  /// The entries of a product of adjoints and factors, taken again with strong zeros where one is not a number.
  ///
  /// - Parameters:
  ///   - isTransposed: whether the product is factorsᵀ·adjoints, else adjoints·factors.
  ///   - factor: the factor of the adjoint in column k, or in row k, for the entry in column, or row, j.
  @inlinable
  static func settled(
    _ product: Matrix<T>, _ adjoints: Matrix<T>, transposed isTransposed: Bool = false,
    factor: (_ k: Int, _ j: Int) -> T
  ) -> [T] {
    if product.storage.allSatisfy({ $0.primal.isFinite }) { return product.storage }
    var result = Array(repeating: T.zero, count: product.storage.count)
    let inner = isTransposed ? adjoints.rows : adjoints.columns
    for i in 0..<product.rows {
      for j in 0..<product.columns {
        for k in 0..<inner {
          let adjoint = isTransposed ? adjoints[k, j] : adjoints[i, k]
          if adjoint.isExactlyZero { continue }
          let share = T.strongProduct(adjoint, isTransposed ? factor(k, i) : factor(k, j))
          result[i * product.columns + j] += share
        }
      }
    }
    return result
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

  /// A matrix as parents of a group, and its values.
  @inlinable @inline(__always)
  static func read(_ matrix: Matrix<Self>) -> (GroupParents<T>, Matrix<T>) {
    var values: [T] = []
    let parents = GroupParents(matrix.storage, values: &values)
    return (parents, Matrix(rows: matrix.rows, columns: matrix.columns, entries: values))
  }

  /// Biases, where there are some, as parents of a group, and their values.
  @inlinable @inline(__always)
  static func read(_ biases: [Self]?) -> (GroupParents<T>, [T]?) {
    var values: [T] = []
    let parents = GroupParents(biases ?? [], values: &values)
    return (parents, biases.map { _ in values })
  }

  /// The outputs of a group as numbers.
  @inlinable @inline(__always)
  static func outputs(_ values: [T], tape: TapePointer<T>, first: RecordedNode) -> [Self] {
    Array(unsafeUninitializedCapacity: values.count) { result, count in
      values.withUnsafeBufferPointer { values in
        for i in values.indices {
          result.initializeElement(
            at: i,
            to: Self(
              value: values[i], weight: 1, tape: tape, node: first.advanced(by: i)))
        }
      }
      count = values.count
    }
  }
}
