import DerivativeRules

/// A method that comes closer step by step: a sequence of iterates that a loop can watch and leave.
///
/// The first iterate is the start, the last one says in its ``Iterate/status`` whether it converged or why it failed.
///
/// ```swift
/// var norms: [Double] = []
/// for iterate in Newton(at: [1], of: { x in [x[0] * x[0] - 2] }) {
///   norms.append(iterate.norm)
///   if iterate.norm < 1e-3 { break }
/// }
/// norms  // [1.0, 0.25, 0.00694…, 6.007…]
/// ```
///
/// A solver is a value: iterating it again starts again.
public protocol Solver: Sequence, IteratorProtocol where Element == Iterate {}

extension Solver {
  /// Takes all steps; the last iterate, where it converged.
  ///
  /// ```swift
  /// try Newton(at: [1], of: { x in [x[0] * x[0] - 2] }).solution().point  // [1.4142135623730951]
  /// ```
  ///
  /// - Throws: ``SolverFailure``, with the reason and the iterate at which it ended.
  public func solution() throws(SolverFailure) -> Iterate {
    var solver = self
    var last = solver.next()
    while let iterate = solver.next() { last = iterate }
    guard let last else { misuse("A solver without a start.") }
    if case .failed(let reason) = last.status { throw SolverFailure(reason: reason, iterate: last) }
    return last
  }
}

/// What every solver keeps: the last iterate, and how many steps may follow.
struct Course {
  private(set) var last: Iterate?
  let limit: Int

  init(limit: Int) {
    require(limit >= 0, "A solver cannot take \(limit) steps.")
    self.limit = limit
  }

  /// Whether another step is to be taken.
  var isOver: Bool { last.map { $0.status != .running } ?? false }

  /// Notes an iterate; one that is the last to be allowed and is not there yet has failed.
  mutating func noted(_ iterate: Iterate) -> Iterate {
    var noted = iterate
    if noted.status == .running && noted.index >= limit { noted.status = .failed(.stepLimit) }
    last = noted
    return noted
  }
}

extension Iterate {
  /// The iterate again, with which the way ends.
  func ending(_ status: Status) -> Iterate {
    var last = self
    last.status = status
    return last
  }
}
