/// A matrix of numbers, stored row after row.
///
/// It is the type of every derivative with two indices (see ``Jacobian``) and of the constant and variable matrices
/// of `matrixVectorProduct` and `matrixProduct`.
///
/// ```swift
/// let A = Matrix<Double>(rows: 2, columns: 3, entries: [1, 2, 3, 4, 5, 6])
/// A[1, 0]  // 4.0
/// matrixVectorProduct(A, [1, 0, 1])  // [4.0, 10.0]
/// ```
@frozen
public struct Matrix<T: RealNumber> {
  /// The number of rows m: in a Jacobian, of outputs.
  public let rows: Int
  /// The number of columns n: in a Jacobian, of inputs.
  public let columns: Int
  /// The m·n entries, row after row.
  @_alwaysEmitIntoClient public var entries: [T] { storage }

  /// The entries in place, for drivers in any module; their number must not be changed.
  public var storage: [T]

  /// A matrix of zeros.
  ///
  /// - Precondition: both counts are at least 0.
  @_alwaysEmitIntoClient
  public init(rows: Int, columns: Int) {
    Self.checkSize(rows, columns)
    self.init(
      rows: rows, columns: columns, entries: Array(repeating: T.zero, count: rows * columns))
  }

  /// A matrix with the given entries, row after row.
  ///
  /// - Precondition: `entries` holds `rows * columns` numbers.
  @_alwaysEmitIntoClient
  public init(rows: Int, columns: Int, entries: [T]) {
    Self.checkSize(rows, columns)
    require(
      entries.count == rows * columns,
      "A matrix of \(rows) rows and \(columns) columns needs \(rows * columns) entries, not \(entries.count)."
    )
    self.rows = rows
    self.columns = columns
    storage = entries
  }

  /// The entry in a row and a column: ∂Fᵢ/∂xⱼ in a Jacobian.
  @_alwaysEmitIntoClient
  public subscript(row: Int, column: Int) -> T {
    get { storage[index(row, column)] }
    set { storage[index(row, column)] = newValue }
  }

  /// Row `i`: in a Jacobian, the gradient of output `i`.
  @_alwaysEmitIntoClient
  public func row(_ i: Int) -> [T] {
    let start = index(i, 0, columns: max(columns, 1))
    return Array(storage[start..<start + columns])
  }

  /// Column `j`: in a Jacobian, the derivative of every output with respect to input `j`.
  @_alwaysEmitIntoClient
  public func column(_ j: Int) -> [T] {
    (0..<rows).transformed { self[$0, j] }
  }

  /// The matrix with rows and columns exchanged.
  @_alwaysEmitIntoClient
  public var transposed: Matrix {
    let (rows, columns) = (rows, columns)
    let entries = [T](unsafeUninitializedCapacity: storage.count) { result, count in
      storage.withUnsafeBufferPointer { entries in
        for j in 0..<columns {
          for i in 0..<rows {
            result.initializeElement(at: j &* rows &+ i, to: entries[i &* columns &+ j])
          }
        }
      }
      count = rows * columns
    }
    return Matrix(rows: columns, columns: rows, entries: entries)
  }

  @usableFromInline
  static func checkSize(_ rows: Int, _ columns: Int) {
    require(
      rows >= 0 && columns >= 0, "A matrix cannot have a negative number of rows or columns.")
  }

  @_alwaysEmitIntoClient
  func index(_ row: Int, _ column: Int) -> Int { index(row, column, columns: columns) }

  @_alwaysEmitIntoClient
  func index(_ row: Int, _ column: Int, columns: Int) -> Int {
    precondition(
      row >= 0 && row < rows && column >= 0 && column < columns,
      "There is no entry (\(row), \(column)) in a matrix of \(rows) rows and \(self.columns) columns."
    )
    return row * self.columns + column
  }
}

extension Matrix {
  /// The product J·v: the derivative along a direction.
  ///
  /// - Precondition: `v` has a component for each column.
  @_alwaysEmitIntoClient
  public func applied(to v: [T]) -> [T] {
    require(
      v.count == columns, "The vector has \(v.count) components, the matrix \(columns) columns.")
    return (0..<rows).transformed { i in
      var sum = T.zero
      for j in 0..<columns { sum += storage[i * columns + j] * v[j] }
      return sum
    }
  }

  /// The product wᵀ·J: the gradient of w·F.
  ///
  /// - Precondition: `w` has a component for each row.
  @_alwaysEmitIntoClient
  public func applied(toCotangent w: [T]) -> [T] {
    require(
      w.count == rows, "The cotangent has \(w.count) components, the matrix \(rows) rows.")
    var result = Array(repeating: T.zero, count: columns)
    for i in 0..<rows {
      for j in 0..<columns { result[j] += w[i] * storage[i * columns + j] }
    }
    return result
  }
}

extension Matrix: Sendable where T: Sendable {}

extension Matrix: Equatable {}

extension Matrix: CustomStringConvertible {
  /// The rows, one to a line, with the columns aligned.
  public var description: String {
    let cells = entries.map(\.description)
    let widths = (0..<columns).map { j in
      (0..<rows).reduce(0) { width, i in max(width, cells[i * columns + j].count) }
    }
    var lines: [String] = []
    for i in 0..<rows {
      let row = cells[i * columns..<(i + 1) * columns]
      let padded = zip(row, widths).map { cell, width in
        String(repeating: " ", count: width - cell.count) + cell
      }
      lines.append("[" + padded.joined(separator: "  ") + "]")
    }
    return lines.joined(separator: "\n")
  }
}
