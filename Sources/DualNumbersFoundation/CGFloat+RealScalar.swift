public import DerivativeRules
public import Foundation

// `CGFloat` is Foundation's, which no other module of numbers imports: hence a module of its own.

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CGFloat: RealScalar, WidenedMath {
  public typealias MachineNumber = CGFloat
  public typealias Wide = Double

  // Every function is that of `Double`, bit for bit where `CGFloat` has its size.

  public static func apply<R: UnaryRule>(_ rule: R.Type, _ x: CGFloat) -> CGFloat {
    CGFloat(Double.apply(rule, Double(x)))
  }
  public static func apply<R: BinaryRule>(_ rule: R.Type, _ x: CGFloat, _ y: CGFloat) -> CGFloat {
    CGFloat(Double.apply(rule, Double(x), Double(y)))
  }
  public static func apply<R: TernaryRule>(
    _ rule: R.Type, _ x: CGFloat, _ y: CGFloat, _ z: CGFloat
  ) -> CGFloat {
    CGFloat(Double.apply(rule, Double(x), Double(y), Double(z)))
  }
  public static func apply<R: ParametricRule>(
    _ rule: R.Type, _ parameter: R.Parameter, _ x: CGFloat
  ) -> CGFloat {
    CGFloat(Double.apply(rule, parameter, Double(x)))
  }
}
