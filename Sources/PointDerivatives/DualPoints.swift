import DerivativeRules
public import ForwardMode

/// A dual number at eight points: what `derivatives(at:of:)` gives a function.
public typealias DualPoints = Dual<PointVector>
/// A number with two directions at eight points: `gradients(at: xs, ys)`.
public typealias DualPoints2 = DualVector<Lanes2<PointVector>>
/// A number with three directions at eight points: `gradients(at: xs, ys, zs)`.
public typealias DualPoints3 = DualVector<Lanes3<PointVector>>
/// A number with four directions at eight points: `gradients(at: points)`.
public typealias DualPoints4 = DualVector<Lanes4<PointVector>>
