// The rows of rules whose partials another number knows: see HandedPartials.swift of DerivativeRules. What is compiled for each rule are
// its value and its name, and the partials that have other bits over machine numbers.

#if hasFeature(Embedded)
  public import DerivativeRules

  extension Traced {
    /// One row; the partial is asked for once.
    public static func apply<R: UnaryRule>(
      _ rule: R.Type, _ x: Self, partial: (Self, Self) -> Self
    ) -> Self {
      if R.traits.contains(.sharpened) { return apply(rule, x) }
      return recorded(x, UnaryNote<R, T>.self, partial)
    }

    /// One row; the partial by a constant is not asked for.
    public static func apply<R: BinaryRule>(
      _ rule: R.Type, _ x: Self, _ y: Self, partial: (Int, Self, Self, Self) -> Self
    ) -> Self {
      if R.traits.contains(.sharpened) { return apply(rule, x, y) }
      return recorded(x, y, BinaryNote<R, T>.self, partial)
    }

    /// One row; the partial by a constant is not asked for.
    public static func apply<R: TernaryRule>(
      _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self,
      partial: (Int, Self, Self, Self, Self) -> Self
    ) -> Self { recorded(x, y, z, TernaryNote<R, T>.self, partial) }

    /// One row; the parameter is part of the operation.
    public static func apply<R: ParametricRule>(
      _ rule: R.Type, _ parameter: R.Parameter, _ x: Self, partial: (Self, Self) -> Self
    ) -> Self {
      if R.traits.contains(.sharpened) { return apply(rule, parameter, x) }
      let value = R.value(parameter, x.plain)
      guard let recorder = x.recorder else { return Self(value) }
      return recorder.append(
        .function(AppliedRule(rule, parameter: parameter)), x,
        partial(Self(x.plain), Self(value)).plain,
        isFlat: R.isFlat(parameter, at: x.plain.primal), value: value)
    }

    @inline(never)
    private static func recorded(
      _ x: Self, _ note: RuleNote1<T>.Type, _ partial: (Self, Self) -> Self
    ) -> Self {
      let value = note.value(x.plain)
      guard let recorder = x.recorder else { return Self(value) }
      return recorder.append(
        .function(note.rule), x, partial(Self(x.plain), Self(value)).plain,
        isFlat: note.isFlat(at: x.plain.primal), value: value)
    }

    @inline(never)
    private static func recorded(
      _ x: Self, _ y: Self, _ note: RuleNote2<T>.Type, _ partial: (Int, Self, Self, Self) -> Self
    ) -> Self {
      let value = note.value(x.plain, y.plain)
      guard let recorder = joined(x.recorder, y.recorder) else { return Self(value) }
      let (a, b, f) = (Self(x.plain), Self(y.plain), Self(value))
      return recorder.append(
        .function(note.rule), x, x.isConstant ? 0 : partial(0, a, b, f).plain,
        y, y.isConstant ? 0 : partial(1, a, b, f).plain,
        isFlat: note.isFlat(x.plain.primal, y.plain.primal), value: value)
    }

    @inline(never)
    private static func recorded(
      _ x: Self, _ y: Self, _ z: Self, _ note: RuleNote3<T>.Type,
      _ partial: (Int, Self, Self, Self, Self) -> Self
    ) -> Self {
      let value = note.value(x.plain, y.plain, z.plain)
      guard let recorder = joined(joined(x.recorder, y.recorder), z.recorder) else {
        return Self(value)
      }
      let (a, b, c, f) = (Self(x.plain), Self(y.plain), Self(z.plain), Self(value))
      let isFlat = note.isFlat(x.plain.primal, y.plain.primal, z.plain.primal)
      let operands = [
        x.operand(isFlat: isFlat.x) { partial(0, a, b, c, f).plain },
        y.operand(isFlat: isFlat.y) { partial(1, a, b, c, f).plain },
        z.operand(isFlat: isFlat.z) { partial(2, a, b, c, f).plain },
      ]
      return recorder.append(.function(note.rule), operands, value: value)
    }
  }

  // A rule as a class of functions: what is handed over is one word, and no copies are made of the code it is handed to.

  private class RuleNote1<T: RealNumber> {
    class func value(_ x: T) -> T { x }
    class func isFlat(at x: T.MachineNumber) -> Bool { false }
    class var rule: AppliedRule { AppliedRule(instance: "") }
  }

  private final class UnaryNote<R: UnaryRule, T: RealNumber>: RuleNote1<T> {
    override class func value(_ x: T) -> T { R.value(x) }
    override class func isFlat(at x: T.MachineNumber) -> Bool { R.isFlat(at: x) }
    override class var rule: AppliedRule { AppliedRule(R.self) }
  }

  private class RuleNote2<T: RealNumber> {
    class func value(_ x: T, _ y: T) -> T { x }
    class func isFlat(_ x: T.MachineNumber, _ y: T.MachineNumber) -> (x: Bool, y: Bool) {
      (false, false)
    }
    class var rule: AppliedRule { AppliedRule(instance: "") }
  }

  private final class BinaryNote<R: BinaryRule, T: RealNumber>: RuleNote2<T> {
    override class func value(_ x: T, _ y: T) -> T { R.value(x, y) }
    override class func isFlat(_ x: T.MachineNumber, _ y: T.MachineNumber) -> (x: Bool, y: Bool) {
      (R.isFlatX(x, y), R.isFlatY(x, y))
    }
    override class var rule: AppliedRule { AppliedRule(R.self) }
  }

  private class RuleNote3<T: RealNumber> {
    typealias Scalar = T.MachineNumber
    class func value(_ x: T, _ y: T, _ z: T) -> T { x }
    class func isFlat(_ x: Scalar, _ y: Scalar, _ z: Scalar) -> (x: Bool, y: Bool, z: Bool) {
      (false, false, false)
    }
    class var rule: AppliedRule { AppliedRule(instance: "") }
  }

  private final class TernaryNote<R: TernaryRule, T: RealNumber>: RuleNote3<T> {
    override class func value(_ x: T, _ y: T, _ z: T) -> T { R.value(x, y, z) }
    override class func isFlat(
      _ x: Scalar, _ y: Scalar, _ z: Scalar
    ) -> (x: Bool, y: Bool, z: Bool) {
      (R.isFlatX(x, y, z), R.isFlatY(x, y, z), R.isFlatZ(x, y, z))
    }
    override class var rule: AppliedRule { AppliedRule(R.self) }
  }
#endif
