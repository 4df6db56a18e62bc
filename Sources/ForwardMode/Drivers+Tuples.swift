#if !hasFeature(Embedded)
  public import DerivativeRules

  // The Jacobian of a function of named numbers that returns a tuple. One overload for each count of inputs, whatever the
  // outputs: one for each kind of tuple as well would make the compiler solve each closure several times (Docs/Decisions/0022-drop-in.md).

  /// A number that a function may return as one output of a tuple; drivers read a row of the Jacobian from it.
  public protocol JacobianOutput {
    /// The derivatives by the inputs.
    var row: [Double] { get }
  }

  extension DualVector: JacobianOutput where Lanes.Element == Double {
    /// The derivatives along all directions.
    @_alwaysEmitIntoClient public var row: [Double] { (0..<Lanes.count).map { extracted($0) } }
  }

  extension Jacobian<Double> {
    /// A row for each output.
    @_alwaysEmitIntoClient
    init<each Y: JacobianOutput>(columns: Int, of outputs: repeat each Y) {
      var entries: [Double] = []
      var rows = 0
      for row in repeat (each outputs).row {
        require(
          row.count == columns,
          "An output has \(row.count) derivatives, there are \(columns) inputs."
        )
        entries += row
        rows += 1
      }
      self.init(rows: rows, columns: columns, entries: entries)
    }
  }

  /// The Jacobian of a function of two numbers that returns a tuple: row i is output i, column j input j.
  ///
  /// ```swift
  /// jacobian(at: 2, 3) { x, y in (x * y, x + 2 * y) }.entries  // [3.0, 2.0, 1.0, 2.0]
  /// ```
  ///
  /// A function that returns a list takes one: `jacobian(at: [x, y]) { x in [x[0] * x[1]] }`.
  @_alwaysEmitIntoClient
  public func jacobian<each Y: JacobianOutput>(
    at x: Double, _ y: Double,
    of f: (DualVector2<Double>, DualVector2<Double>) throws -> (repeat each Y)
  ) rethrows -> Jacobian<Double> {
    let seeding = Seeding()
    let y = try f(seeding.seed(x, direction: 0), seeding.seed(y, direction: 1))
    return Jacobian(columns: 2, of: repeat each y)
  }

  /// The Jacobian of a function of three numbers that returns a tuple: row i is output i, column j input j.
  @_alwaysEmitIntoClient
  public func jacobian<each Y: JacobianOutput>(
    at x: Double, _ y: Double, _ z: Double,
    of f: (DualVector3<Double>, DualVector3<Double>, DualVector3<Double>) throws -> (repeat each Y)
  ) rethrows -> Jacobian<Double> {
    let seeding = Seeding()
    let y = try f(
      seeding.seed(x, direction: 0), seeding.seed(y, direction: 1), seeding.seed(z, direction: 2))
    return Jacobian(columns: 3, of: repeat each y)
  }

  /// The Jacobian of a function of four numbers that returns a tuple: row i is output i, column j input j.
  @_alwaysEmitIntoClient
  public func jacobian<each Y: JacobianOutput>(
    at x: Double, _ y: Double, _ z: Double, _ w: Double,
    of f: (DualVector4<Double>, DualVector4<Double>, DualVector4<Double>, DualVector4<Double>)
      throws
      -> (repeat each Y)
  ) rethrows -> Jacobian<Double> {
    let seeding = Seeding()
    let y = try f(
      seeding.seed(x, direction: 0), seeding.seed(y, direction: 1), seeding.seed(z, direction: 2),
      seeding.seed(w, direction: 3))
    return Jacobian(columns: 4, of: repeat each y)
  }
#endif
