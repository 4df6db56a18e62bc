public import DerivativeRules

/// A number with two directions: `gradient(at: x, y)`.
public typealias DualVector2<T: RealNumber> = DualVector<Lanes2<T>>
/// A number with three directions: `gradient(at: x, y, z)`.
public typealias DualVector3<T: RealNumber> = DualVector<Lanes3<T>>
/// A number with four directions: `gradient(at: x, y, z, w)`.
public typealias DualVector4<T: RealNumber> = DualVector<Lanes4<T>>
/// A number with eight directions: `gradient(at:)` of five to eight numbers, `JacobianBuilder`.
public typealias DualVector8<T: RealNumber> = DualVector<Lanes8<T>>
/// A number with sixteen directions: `gradient(at: x)` and `jacobian(at: x)`.
public typealias DualVector16<T: RealNumber> = DualVector<Lanes16<T>>
/// The number of `hessian(ofSumOver:at:of:)`: directions at two levels.
public typealias HessianNumber<T: RealNumber> = DualVector<Lanes4<DualVector<Lanes4<T>>>>
