internal import DerivativeRules
internal import ForwardMode

// A kernel for each form of rule: loops over the rule's own value and partials.

extension Kernel {
  static func of<R: UnaryRule>(_ rule: R.Type) -> Kernel {
    .unary { block in
      let (x, value) = (block.x, block.value)
      guard let (partial, isFlat) = block.partial else {
        for row in 0..<block.count { value[row] = R.value(x[row]) }
        return []
      }
      var anyFlat = false
      for row in 0..<block.count {
        let y = R.value(x[row])
        value[row] = y
        partial[row] = R.checkedPartial(at: x[row], value: y, over: Twin.self)
        let flat = R.isFlat(at: x[row].primal)
        isFlat[row] = flat
        anyFlat = anyFlat || flat
      }
      return anyFlat ? .x : []
    }
  }

  static func of<R: ParametricRule>(_ rule: R.Type, _ parameter: R.Parameter) -> Kernel {
    .unary { block in
      let (x, value) = (block.x, block.value)
      guard let (partial, isFlat) = block.partial else {
        for row in 0..<block.count { value[row] = R.value(parameter, x[row]) }
        return []
      }
      var anyFlat = false
      for row in 0..<block.count {
        let y = R.value(parameter, x[row])
        value[row] = y
        partial[row] = R.partial(parameter, at: x[row], value: y)
        let flat = R.isFlat(parameter, at: x[row].primal)
        isFlat[row] = flat
        anyFlat = anyFlat || flat
      }
      return anyFlat ? .x : []
    }
  }

  static func of<R: BinaryRule>(_ rule: R.Type) -> Kernel {
    .binary { block in
      let (x, y, value) = (block.x, block.y, block.value)
      for row in 0..<block.count { value[row] = R.value(x[row], y[row]) }
      var flat: FlatArguments = []
      if let (partial, isFlat) = block.partialX {
        for row in 0..<block.count {
          partial[row] = R.checkedPartialX(x[row], y[row], value: value[row], over: Twin.self)
          isFlat[row] = R.isFlatX(x[row].primal, y[row].primal)
          if isFlat[row] { flat.insert(.x) }
        }
      }
      if let (partial, isFlat) = block.partialY {
        for row in 0..<block.count {
          partial[row] = R.checkedPartialY(x[row], y[row], value: value[row], over: Twin.self)
          isFlat[row] = R.isFlatY(x[row].primal, y[row].primal)
          if isFlat[row] { flat.insert(.y) }
        }
      }
      return flat
    }
  }

  static func of<R: TernaryRule>(_ rule: R.Type) -> Kernel {
    .ternary { block in
      let (x, y, z, value) = (block.x, block.y, block.z, block.value)
      for row in 0..<block.count { value[row] = R.value(x[row], y[row], z[row]) }
      var flat: FlatArguments = []
      if let (partial, isFlat) = block.partialX {
        for row in 0..<block.count {
          partial[row] = R.partialX(x[row], y[row], z[row], value: value[row])
          isFlat[row] = R.isFlatX(x[row].primal, y[row].primal, z[row].primal)
          if isFlat[row] { flat.insert(.x) }
        }
      }
      if let (partial, isFlat) = block.partialY {
        for row in 0..<block.count {
          partial[row] = R.partialY(x[row], y[row], z[row], value: value[row])
          isFlat[row] = R.isFlatY(x[row].primal, y[row].primal, z[row].primal)
          if isFlat[row] { flat.insert(.y) }
        }
      }
      if let (partial, isFlat) = block.partialZ {
        for row in 0..<block.count {
          partial[row] = R.partialZ(x[row], y[row], z[row], value: value[row])
          isFlat[row] = R.isFlatZ(x[row].primal, y[row].primal, z[row].primal)
          if isFlat[row] { flat.insert(.z) }
        }
      }
      return flat
    }
  }

  /// A power whose exponent is constant at each row, by the rule that such a constant takes in a formula.
  static var heldPower: Kernel {
    .unary { block in
      var anyFlat = false
      for row in 0..<block.count {
        let x = block.x[row]
        let exponent = block.exponents[row]
        if let n = Int(exactly: exponent.primal) {
          let y = Rules.PowInteger.value(n, x)
          block.value[row] = y
          if let (partial, isFlat) = block.partial {
            partial[row] = Rules.PowInteger.partial(n, at: x, value: y)
            isFlat[row] = Rules.PowInteger.isFlat(n, at: x.primal)
          }
        } else if let c = Double(exactly: exponent.primal) {
          let y = Rules.PowConstant.value(c, x)
          block.value[row] = y
          if let (partial, isFlat) = block.partial {
            partial[row] = Rules.PowConstant.partial(c, at: x, value: y)
            isFlat[row] = Rules.PowConstant.isFlat(c, at: x.primal)
          }
        } else {
          let y = Rules.Pow.value(x, exponent)
          block.value[row] = y
          if let (partial, isFlat) = block.partial {
            partial[row] = Rules.Pow.checkedPartialX(x, exponent, value: y, over: Twin.self)
            isFlat[row] = Rules.Pow.isFlatX(x.primal, exponent.primal)
          }
        }
        if let (_, isFlat) = block.partial, isFlat[row] { anyFlat = true }
      }
      return anyFlat ? .x : []
    }
  }
}

/// A rule folded over several columns, with equal shares for those that tie.
struct FoldedKernel<B: RealNumber> {
  /// The values.
  let plain: (_ arguments: [B]) -> B
  /// Value and tangent in one direction.
  let dual: (_ arguments: [Dual<B>]) -> Dual<B>

  init<R: BinaryRule>(_ rule: R.Type) {
    plain = { B.extreme(R.self, $0) }
    dual = { Dual<B>.extreme(R.self, $0) }
  }
}
