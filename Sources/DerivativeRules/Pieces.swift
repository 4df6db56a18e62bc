// The pieces of the rules on which they are constant in an argument.
//
// There the argument does not take part, whatever its derivatives are: `relu(-1 - sqrt(x))` at 0 has the derivative 0, not
// 0·∞. A partial that comes out as zero by arithmetic is no such thing. What is flat is told by the values alone, so that
// the answer is the same in every mode and at every order; ties and ends of pieces follow `Docs/Conventions.md`. A rule
// that says nothing has no flat piece, and the question costs nothing.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension UnaryRule {
  @inlinable @inline(__always)
  public static func isFlat<S: RealScalar>(at x: S) -> Bool { false }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension BinaryRule {
  @inlinable @inline(__always)
  public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool { false }
  @inlinable @inline(__always)
  public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool { false }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension TernaryRule {
  @inlinable @inline(__always)
  public static func isFlatX<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool { false }
  @inlinable @inline(__always)
  public static func isFlatY<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool { false }
  @inlinable @inline(__always)
  public static func isFlatZ<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool { false }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ParametricRule {
  @inlinable @inline(__always)
  public static func isFlat<S: RealScalar>(_ n: Parameter, at x: S) -> Bool { false }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ReductionRule {
  @inlinable @inline(__always)
  public static var dropsLostEntries: Bool { false }

  /// Whether the number with this partial takes part in the result.
  @inlinable @inline(__always)
  package static func takesPart<T: RealNumber>(_ partial: T) -> Bool {
    !dropsLostEntries || partial.primal != 0
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Sign {
  @inlinable public static func isFlat<S: RealScalar>(at x: S) -> Bool { !x.isNaN }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Floor {
  @inlinable public static func isFlat<S: RealScalar>(at x: S) -> Bool { !x.isNaN }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Ceil {
  @inlinable public static func isFlat<S: RealScalar>(at x: S) -> Bool { !x.isNaN }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Round {
  @inlinable public static func isFlat<S: RealScalar>(at x: S) -> Bool { !x.isNaN }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Trunc {
  @inlinable public static func isFlat<S: RealScalar>(at x: S) -> Bool { !x.isNaN }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Step {
  @inlinable public static func isFlat<S: RealScalar>(at x: S) -> Bool { !x.isNaN }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Relu {
  @inlinable public static func isFlat<S: RealScalar>(at x: S) -> Bool { x <= 0 }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.HardTanh {
  @inlinable public static func isFlat<S: RealScalar>(at x: S) -> Bool { x.magnitude >= 1 }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Maximum {
  @inlinable public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    x < y || (x.isNaN && !y.isNaN)
  }
  @inlinable public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    y < x || (y.isNaN && !x.isNaN)
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Minimum {
  @inlinable public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    x > y || (x.isNaN && !y.isNaN)
  }
  @inlinable public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    y > x || (y.isNaN && !x.isNaN)
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.CopySign {
  @inlinable public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    !x.isNaN
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Mod {
  @inlinable public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    x.magnitude < y.magnitude
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Remainder {
  @inlinable public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    x.isFinite && 2 * x.magnitude <= y.magnitude
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Fdim {
  @inlinable public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    x <= y
  }
  @inlinable public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    x <= y
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Hinge {
  @inlinable public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    scalarValue(x, y) == 0
  }
  @inlinable public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    scalarValue(x, y) == 0
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.ZeroOne {
  @inlinable public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    !x.isNaN && !y.isNaN
  }
  @inlinable public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    !x.isNaN && !y.isNaN
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.LeakyReluSlope {
  @inlinable public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    x > 0
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.EluScale {
  @inlinable public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    x > 0
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.LogAddExp {
  @inlinable public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    x - y < S.lowestExponent
  }
  @inlinable public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
    y - x < S.lowestExponent
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.Clamp {
  @inlinable public static func isFlatX<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool {
    (x < y && z == z) || ((x > z || y > z) && x == x && y == y)
  }
  @inlinable public static func isFlatY<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool {
    isFlatX(y, x, z)
  }
  @inlinable public static func isFlatZ<S: RealScalar>(_ x: S, _ y: S, _ z: S) -> Bool {
    x < z && y < z
  }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.PowInteger {
  @inlinable public static func isFlat<S: RealScalar>(_ n: Int, at x: S) -> Bool { n == 0 }
}

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules.PowConstant {
  @inlinable public static func isFlat<S: RealScalar>(_ n: Double, at x: S) -> Bool { n == 0 }
}

extension BinaryFloatingPoint {
  /// The exponential of a smaller number rounds to 0.
  @inlinable static var lowestExponent: Self {
    (Self(leastNonzeroMagnitude.exponent) - 1) * 0.693_147_180_559_945_3
  }
}
