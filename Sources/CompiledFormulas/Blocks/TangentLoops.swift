internal import DerivativeRules
internal import ForwardMode

/// Whether a number moves in a direction.
enum Movement {
  case rests, moves
  /// In some rows: each has a flag for it.
  case varies
}

/// The columns of one direction of one operation: tangents, and for what varies flags.
struct TangentBlock<B: RealNumber> {
  let count: Int
  let target: UnsafeMutablePointer<B>
  let targetMoves: UnsafeMutablePointer<Bool>
  let x: UnsafePointer<B>
  let xMoves: UnsafePointer<Bool>
  let y: UnsafePointer<B>
  let yMoves: UnsafePointer<Bool>
  let z: UnsafePointer<B>
  let zMoves: UnsafePointer<Bool>
}

// The tangents of a block in one direction. Each row is an operation of `Dual` itself, made of the columns' numbers: whether they
// move is known outside of the loop where it does not vary, so that what is left of the operation is a line of arithmetic.
extension TangentBlock {
  /// The tangent of a sum, a difference, a product, a quotient.
  func run(
    _ operation: Operation2, _ x: Movement, _ y: Movement, _ a: UnsafePointer<B>,
    _ b: UnsafePointer<B>
  ) {
    switch operation {
    case .add: combine(x, y, a, b) { Dual.sum($0, $1) }
    case .subtract: combine(x, y, a, b) { Dual.difference($0, $1) }
    case .multiply: combine(x, y, a, b) { Dual.product($0, $1) }
    case .divide: combine(x, y, a, b) { Dual.quotient($0, $1) }
    }
  }

  @inline(__always)
  private func combine(
    _ xMovement: Movement, _ yMovement: Movement, _ a: UnsafePointer<B>, _ b: UnsafePointer<B>,
    _ operation: (Dual<B>, Dual<B>) -> Dual<B>
  ) {
    switch (xMovement, yMovement) {
    case (.moves, .moves):
      for row in 0..<count {
        target[row] =
          operation(
            Dual(value: a[row], movement: x[row]), Dual(value: b[row], movement: y[row])
          ).tangent
      }
    case (.moves, .rests):
      for row in 0..<count {
        target[row] = operation(Dual(value: a[row], movement: x[row]), Dual(b[row])).tangent
      }
    case (.rests, .moves):
      for row in 0..<count {
        target[row] = operation(Dual(a[row]), Dual(value: b[row], movement: y[row])).tangent
      }
    default:
      for row in 0..<count {
        let result = operation(
          Dual(value: a[row], movement: x[row], isActive: xMoves[row]),
          Dual(value: b[row], movement: y[row], isActive: yMoves[row]))
        target[row] = result.tangent
        targetMoves[row] = result.isActive
      }
    }
  }

  /// The tangent of −x.
  func negate(_ movement: Movement) {
    for row in 0..<count {
      target[row] = Dual.negation(Dual(value: x[row], movement: x[row])).tangent
    }
    if movement == .varies { targetMoves.update(from: xMoves, count: count) }
  }

  /// The tangent of x as that of another column.
  func copy() {
    target.update(from: x, count: count)
    targetMoves.update(from: xMoves, count: count)
  }

  /// The tangent of a function of one number, by its partials.
  func chain(_ movement: Movement, _ partial: UnsafePointer<B>, _ isFlat: UnsafePointer<Bool>) {
    if movement == .moves {
      for row in 0..<count {
        let x = Dual(value: x[row], movement: x[row])
        target[row] = x.chained(value: x.value, partial: partial[row], isFlat: false).tangent
      }
      return
    }
    for row in 0..<count {
      let x = Dual(value: x[row], movement: x[row], isActive: xMoves[row])
      let y = x.chained(value: x.value, partial: partial[row], isFlat: isFlat[row])
      target[row] = y.tangent
      targetMoves[row] = y.isActive
    }
  }

  /// The tangent of a function of two or three numbers, by its partials.
  func chain(_ arguments: ChainedArguments<B>) {
    switch (arguments.x.movement, arguments.y.movement, arguments.z.movement) {
    case (.moves, .rests, .rests):
      chain(x, arguments.x)
    case (.rests, .moves, .rests):
      chain(y, arguments.y)
    case (.moves, .moves, .rests):
      let (px, py) = (arguments.x.partial, arguments.y.partial)
      for row in 0..<count {
        var result = Dual(px[row])
        result.add(Dual(value: px[row], movement: x[row]), px[row])
        result.add(Dual(value: px[row], movement: y[row]), py[row])
        target[row] = result.tangent
      }
    default:
      for row in 0..<count {
        var result = Dual(B.zero)
        arguments.x.add(x[row], xMoves[row], row, to: &result)
        arguments.y.add(y[row], yMoves[row], row, to: &result)
        arguments.z.add(z[row], zMoves[row], row, to: &result)
        target[row] = result.tangent
        targetMoves[row] = result.isActive
      }
    }
  }

  private func chain(_ x: UnsafePointer<B>, _ argument: ChainedArgument<B>) {
    let partial = argument.partial
    for row in 0..<count {
      var result = Dual(B.zero)
      result.add(Dual(value: partial[row], movement: x[row]), partial[row])
      target[row] = result.tangent
    }
  }
}

/// The four operations.
enum Operation2 { case add, subtract, multiply, divide }

/// An argument of a function in one direction: how it moves, and its partials.
struct ChainedArgument<B: RealNumber> {
  let movement: Movement
  let partial: UnsafePointer<B>
  let isFlat: UnsafePointer<Bool>

  @inline(__always)
  func add(_ tangent: B, _ moves: Bool, _ row: Int, to result: inout Dual<B>) {
    if movement == .rests || !moves || isFlat[row] { return }
    result.add(Dual(value: partial[row], movement: tangent), partial[row])
  }
}

/// The arguments of a function of two or three numbers.
struct ChainedArguments<B: RealNumber> {
  let x: ChainedArgument<B>
  let y: ChainedArgument<B>
  let z: ChainedArgument<B>
}
