public import DerivativeRules

// A product of matrices is one group, carried back by products of matrices:
//
//     Y = W·X + b·1ᵀ      W̄ = Ȳ·Xᵀ      X̄ = Wᵀ·Ȳ      b̄ = Ȳ·1
//
// They are multiplied plainly. Where an entry is not a number the sweep is done again, exactly: an output that is not
// reached contributes nothing, also beside ∞.

extension TapeVariable {
  /// A·x for a constant matrix; backwards Aᵀ.
  @_alwaysEmitIntoClient
  public static func matrixVectorProduct(constants a: Matrix<MachineNumber>, _ x: [Self]) -> [Self]
  {
    var primals: [T] = []
    let parents = GroupParents(x, values: &primals)
    let values = T.matrixVectorProduct(constants: a, primals)
    guard let tape = parents.tape, !values.isEmpty else { return values.transformed { Self($0) } }
    let rows = values.count
    let bytes = parents.byteCount + a.storage.count * MemoryLayout<MachineNumber>.stride
    let first = tape.pointee.append(outputs: rows, bytes: bytes) { first in
      { adjoints, isExact in
        let row = Matrix(rows: 1, columns: rows, entries: Self.copied(adjoints + first, rows))
        return add(
          T.linearLayer(row, constants: a, biases: nil), row, to: parents, adjoints, isExact
        ) { k, j in T(scalar: a.storage[k * a.columns + j]) }
      }
    }
    return outputs(values, tape: tape, first: first)
  }

  /// W·X + b·1ᵀ for constant inputs.
  @_alwaysEmitIntoClient
  public static func linearLayer(
    _ weights: Matrix<Self>, constants inputs: Matrix<MachineNumber>, biases: [Self]?
  ) -> Matrix<Self> {
    let (w, weightValues) = read(weights)
    let (b, biasValues) = read(biases)
    let values = T.linearLayer(weightValues, constants: inputs, biases: biasValues)
    let bytes =
      w.byteCount + b.byteCount + inputs.storage.count * MemoryLayout<MachineNumber>.stride
    return layer(values, tape: GroupParents.tape(of: w, b), bytes: bytes) {
      adjoints, adjoint, isExact in
      let isSettled = add(
        T.linearLayer(adjoint, constants: inputs.transposed, biases: nil), adjoint, to: w,
        adjoints, isExact
      ) { k, j in T(scalar: inputs.storage[j * inputs.columns + k]) }
      addRowSums(of: adjoint, to: b, adjoints, isExact)
      return isSettled
    }
  }

  /// W·X + b·1ᵀ, all variable.
  @_alwaysEmitIntoClient
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
    return layer(values, tape: tape, bytes: bytes) { adjoints, adjoint, isExact in
      var isSettled = true
      if w.tape != nil {
        isSettled = add(
          T.linearLayer(adjoint, inputValues.transposed, biases: nil), adjoint, to: w, adjoints,
          isExact
        ) { k, j in inputValues.storage[j * inputValues.columns + k] }
      }
      if x.tape != nil {
        let shares = T.linearLayer(weightValues.transposed, adjoint, biases: nil)
        isSettled =
          add(shares, adjoint, transposed: true, to: x, adjoints, isExact) { k, j in
            weightValues.storage[k * weightValues.columns + j]
          } && isSettled
      }
      addRowSums(of: adjoint, to: b, adjoints, isExact)
      return isSettled
    }
  }

  /// Records a matrix of outputs; `pull` gets the matrix of their adjoints.
  @_alwaysEmitIntoClient @inline(__always)
  static func layer(
    _ values: Matrix<T>, tape: TapePointer<T>?, bytes: Int,
    pull: @escaping (UnsafeMutablePointer<T>, Matrix<T>, _ isExact: Bool) -> Bool
  ) -> Matrix<Self> {
    let (rows, columns) = (values.rows, values.columns)
    guard let tape, rows * columns > 0 else {
      return Matrix(rows: rows, columns: columns, entries: values.storage.transformed { Self($0) })
    }
    let first = tape.pointee.append(outputs: rows * columns, bytes: bytes) { first in
      { adjoints, isExact in
        let entries = copied(adjoints + first, rows * columns)
        return pull(
          adjoints, Matrix(rows: rows, columns: columns, entries: entries), isExact)
      }
    }
    return Matrix(
      rows: rows, columns: columns, entries: outputs(values.storage, tape: tape, first: first))
  }

  /// Adds a product of adjoints and factors to the adjoints of parents; whether all of it are numbers.
  ///
  /// - Parameters:
  ///   - isTransposed: whether the product is factorsᵀ·adjoints, else adjoints·factors.
  ///   - factor: the factor of the adjoint in column k, or in row k, for the entry in column, or row, j.
  @_alwaysEmitIntoClient @inline(__always)
  static func add(
    _ product: Matrix<T>, _ factors: Matrix<T>, transposed isTransposed: Bool = false,
    to parents: GroupParents<T>, _ adjoints: UnsafeMutablePointer<T>, _ isExact: Bool,
    factor: (_ k: Int, _ j: Int) -> T
  ) -> Bool {
    if _isConcrete(T.self) {
      return inlinedAdd(product, factors, isTransposed, parents, adjoints, isExact, factor)
    }
    return calledAdd(product, factors, isTransposed, parents, adjoints, isExact, factor)
  }

  @usableFromInline @inline(never)
  static func calledAdd(
    _ product: Matrix<T>, _ factors: Matrix<T>, _ isTransposed: Bool,
    _ parents: GroupParents<T>, _ adjoints: UnsafeMutablePointer<T>, _ isExact: Bool,
    _ factor: (_ k: Int, _ j: Int) -> T
  ) -> Bool {
    inlinedAdd(product, factors, isTransposed, parents, adjoints, isExact, factor)
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func inlinedAdd(
    _ product: Matrix<T>, _ factors: Matrix<T>, _ isTransposed: Bool,
    _ parents: GroupParents<T>, _ adjoints: UnsafeMutablePointer<T>, _ isExact: Bool,
    _ factor: (_ k: Int, _ j: Int) -> T
  ) -> Bool {
    guard parents.tape != nil else { return true }
    if !isExact {
      parents.add(to: adjoints, exactly: false) { product.storage[$0] }
      return product.storage.allSatisfy { $0.primal.isFinite }
    }
    var shares = Array(repeating: T.unreached, count: product.storage.count)
    for i in 0..<product.rows {
      for j in 0..<product.columns {
        for k in 0..<(isTransposed ? factors.rows : factors.columns) {
          let adjoint = isTransposed ? factors[k, j] : factors[i, k]
          if adjoint.isUnreached { continue }
          shares[i * product.columns + j] +=
            adjoint.share(times: isTransposed ? factor(k, i) : factor(k, j))
        }
      }
    }
    parents.add(to: adjoints, exactly: true) { shares[$0] }
    return true
  }

  @_alwaysEmitIntoClient @inline(__always)
  static func addRowSums(
    of adjoint: Matrix<T>, to biases: GroupParents<T>, _ adjoints: UnsafeMutablePointer<T>,
    _ isExact: Bool
  ) {
    biases.add(to: adjoints, exactly: isExact) { row in
      let entries = adjoint.row(row)
      guard isExact else { return T.sum(entries) }
      return entries.reduce(T.unreached) { $1.isUnreached ? $0 : $0 + ($1 + T.zero) }
    }
  }

  /// Adjoints side by side, as a list of their own.
  @_alwaysEmitIntoClient @inline(__always)
  static func copied(_ adjoints: UnsafeMutablePointer<T>, _ count: Int) -> [T] {
    Array(UnsafeBufferPointer(start: adjoints, count: count))
  }

  /// A matrix as parents of a group, and its values.
  @_alwaysEmitIntoClient @inline(__always)
  static func read(_ matrix: Matrix<Self>) -> (GroupParents<T>, Matrix<T>) {
    var values: [T] = []
    let parents = GroupParents(matrix.storage, values: &values)
    return (parents, Matrix(rows: matrix.rows, columns: matrix.columns, entries: values))
  }

  /// Biases, where there are some, as parents of a group, and their values.
  @_alwaysEmitIntoClient @inline(__always)
  static func read(_ biases: [Self]?) -> (GroupParents<T>, [T]?) {
    var values: [T] = []
    let parents = GroupParents(biases ?? [], values: &values)
    return (parents, biases.map { _ in values })
  }

  /// The outputs of a group as numbers.
  @_alwaysEmitIntoClient @inline(__always)
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
