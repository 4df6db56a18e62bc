internal import DerivativeRules
package import Expressions
package import ForwardMode
internal import MixedMode
package import ReverseMode

/// Formulas with what a driver computes of them, at one point after the other.
///
/// Closures over code that is compiled here for its number, and nowhere else: whoever asks for derivatives of formulas asks for numbers.
/// Results stand one after the other: the values, the gradient or the Jacobian row by row, then the whole Hessian row by row, or a product.
package struct PointFormula {
  /// The results at values of the variables to differentiate by.
  package typealias Function = (_ x: [Double]) -> [Double]

  private let folding: (_ constants: [String: Double]) -> Function
  private let holding: (Layout) -> ((_ x: [Double], _ held: [Double]) -> [Double])?

  /// Formulas with what is asked of them; the mode is what suits the number of variables unless one is given.
  ///
  /// - Precondition: a derivative of an order is by one variable; what has no several results has one formula.
  package init(
    _ system: FormulaSystem, wrt: [String], results: CompiledFormula.Results,
    mode: SweepMode? = nil, inSinglePrecision isFloat: Bool = false
  ) {
    let mode = results.mode(mode, variables: wrt.count, outputs: system.outputs)
    self =
      isFloat
      ? Self.shared(system, wrt, results, mode, Float.self)
      : Self.suited(system, wrt, results, mode, Double.self)
  }

  /// What evaluates rows of columns.
  init(_ layout: Layout) {
    self.init(
      layout.system, wrt: layout.wrt, results: layout.results, mode: layout.mode,
      inSinglePrecision: layout.isFloat)
  }

  /// The formulas with constants folded.
  package func with(constants: [String: Double]) -> Function { folding(constants) }

  /// The formulas as functions of what moves and of what is held; nil where they have to be compiled for each row.
  func holding(_ layout: Layout) -> ((_ x: [Double], _ held: [Double]) -> [Double])? {
    holding(layout)
  }

  private init<T: RealScalar, N: RealNumber>(
    _ system: FormulaSystem, _ wrt: [String],
    _ differentiate: @escaping (_ f: ActiveFunction<N>, _ x: [T]) -> [T]
  ) where N.MachineNumber == T {
    folding = { constants in
      let f = ActiveFunction<N>(system, wrt: wrt, constants: constants)
      return { x in doubles(differentiate(f, scalars(x))) }
    }
    holding = { layout in
      let evaluator: Evaluator<N>? = system.evaluator(
        moving: wrt, held: layout.held, constants: layout.fixed)
      guard let evaluator else { return nil }
      return { x, held in
        let f = ActiveFunction(evaluator, held: held.map { N(scalar: T($0)) })
        return doubles(differentiate(f, scalars(x)))
      }
    }
  }

  /// Compiled for no number in particular: half of this module's code would be that of `Float` otherwise.
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  private static func shared<T: RealScalar>(
    _ system: FormulaSystem, _ wrt: [String], _ results: CompiledFormula.Results,
    _ mode: SweepMode, _ scalar: T.Type
  ) -> Self {
    suited(system, wrt, results, mode, scalar)
  }

  private static func suited<T: RealScalar>(
    _ system: FormulaSystem, _ wrt: [String], _ results: CompiledFormula.Results,
    _ mode: SweepMode, _ scalar: T.Type
  ) -> Self {
    switch (results, mode) {
    case (.values, _): return Self(system, wrt) { (f: ActiveFunction<T>, x) in f.all(x) }
    case (.derivatives(let order), _):
      #if hasFeature(Embedded)
        preconditionFailure(
          "Embedded Swift has no types at run time, which series of formulas need")
      #else
        return Self(system, wrt) { (f: ActiveFunction<TaylorSeries<T>>, x) in
          ForwardMode.derivatives(order: order, at: x[0]) { f([$0]) }
        }
      #endif
    case (.gradient, .forward):
      return Self(system, wrt) { (f: ActiveFunction<Dual<T>>, x) in
        let (value, gradient) = ForwardMode.valueWithGradient(at: x) { f($0) }
        return joined(value, gradient)
      }
    case (.gradient, .reverse):
      return Self(system, wrt) { (f: ActiveFunction<TapeVariable<T>>, x) in
        let (value, gradient) = ReverseMode.valueWithGradient(at: x) { f($0) }
        return joined(value, gradient)
      }
    case (.jacobian, .forward):
      return Self(system, wrt) { (f: ActiveFunction<Dual<T>>, x) in
        let (values, jacobian) = ForwardMode.valueWithJacobian(at: x) { f.all($0) }
        return values + jacobian.entries
      }
    case (.jacobian, .reverse):
      return Self(system, wrt) { (f: ActiveFunction<TapeVariable<T>>, x) in
        let (values, jacobian) = ReverseMode.valueWithJacobian(at: x) { f.all($0) }
        return values + jacobian.entries
      }
    case (.jvp(let along), _):
      let along: [T] = scalars(along)
      return Self(system, wrt) { (f: ActiveFunction<Dual<T>>, x) in
        let (values, products) = ForwardMode.valueWithJVP(at: x, along: along) { f.all($0) }
        return values + products
      }
    case (.vjp(let cotangent), _):
      let cotangent: [T] = scalars(cotangent)
      return Self(system, wrt) { (f: ActiveFunction<TapeVariable<T>>, x) in
        let (values, products) = ReverseMode.valueWithVJP(at: x, cotangent: cotangent) {
          f.all($0)
        }
        return values + products
      }
    case (.hvp(let along), _):
      let direction = Matrix<T>(rows: along.count, columns: 1, entries: scalars(along))
      return Self(system, wrt) { (f: ActiveFunction<SecondOrderVariable<T>>, x) in
        let (value, gradient, product) = ReverseMode.valueWithHessianProduct(
          at: x, with: direction
        ) { f($0) }
        return joined(value, gradient, product.entries)
      }
    case (.hessian, .forward):
      return Self(system, wrt) { (f: ActiveFunction<Dual<Dual<T>>>, x) in
        let (value, gradient, hessian) = ForwardMode.valueWithHessian(at: x) { f($0) }
        return joined(value, gradient, hessian.entries)
      }
    case (.hessian, .reverse):
      return Self(system, wrt) { (f: ActiveFunction<SecondOrderVariable<T>>, x) in
        let (value, gradient, hessian) = ReverseMode.valueWithHessian(at: x) { f($0) }
        return joined(value, gradient, hessian.entries)
      }
    }
  }
}

extension PointFormula {
  /// Formulas as functions over numbers of which the drivers are elsewhere.
  @inline(never)
  package static func function(
    _ system: FormulaSystem, wrt: [String], constants: [String: Double]
  ) -> (_ x: [Dual<Double>]) -> [Dual<Double>] {
    let f = ActiveFunction<Dual<Double>>(system, wrt: wrt, constants: constants)
    return { f.all($0) }
  }

  /// The same over the numbers of a tape.
  @inline(never)
  package static func function(
    _ system: FormulaSystem, wrt: [String], constants: [String: Double]
  ) -> (_ x: [TapeVariable<Double>]) -> [TapeVariable<Double>] {
    let f = ActiveFunction<TapeVariable<Double>>(system, wrt: wrt, constants: constants)
    return { f.all($0) }
  }
}

/// One list, made once.
@inline(__always)
private func joined<T>(_ value: T, _ gradient: [T], _ others: [T] = []) -> [T] {
  var results: [T] = []
  results.reserveCapacity(1 + gradient.count + others.count)
  results.append(value)
  results.append(contentsOf: gradient)
  results.append(contentsOf: others)
  return results
}

/// Numbers in the precision that is computed in.
@inline(__always)
private func scalars<T: RealScalar>(_ x: [Double]) -> [T] {
  // The same type, where only the compiler has to be told so.
  T.self == Double.self ? unsafeBitCast(x, to: [T].self) : x.map { T($0) }
}

@inline(__always)
private func doubles<T: RealScalar>(_ y: [T]) -> [Double] {
  T.self == Double.self ? unsafeBitCast(y, to: [Double].self) : y.map { Double($0) }
}

extension CompiledFormula.Results {
  /// The direction of the sweeps: what is asked for where there is a choice, what suits the number of variables unless told.
  package func mode(_ asked: SweepMode?, variables: Int, outputs: Int) -> SweepMode {
    switch self {
    case .values, .derivatives, .jvp: .forward
    case .vjp, .hvp: .reverse
    case .gradient, .hessian: asked ?? .suited(to: variables)
    case .jacobian: asked ?? .suited(to: variables, results: outputs)
    }
  }

  /// The first of so many results whose zeros are +0 whichever sweep computed them.
  func firstUnsigned(outputs: Int) -> Int {
    switch self {
    case .values, .derivatives, .hessian: .max
    case .gradient, .jacobian, .jvp, .vjp, .hvp: outputs
    }
  }
}
