// The free functions: `sin(x)` for every number. Disfavoured, so that `sqrt(Float)` and the platform's own
// overloads are never ambiguous where Foundation is imported; `max`, `min` and `abs` are not, because they have
// to win over the standard library's generic ones, which know no derivatives at a tie.

/// √x; see ``Rules/Sqrt``.
@_disfavoredOverload
@inlinable public func sqrt<T: RealNumber>(_ x: T) -> T { T.sqrt(x) }

/// ∛x; see ``Rules/Cbrt``.
@_disfavoredOverload
@inlinable public func cbrt<T: RealNumber>(_ x: T) -> T { T.cbrt(x) }

/// 1/x; see ``Rules/Reciprocal``.
@_disfavoredOverload
@inlinable public func reciprocal<T: RealNumber>(_ x: T) -> T { T.reciprocal(x) }

/// eˣ; see ``Rules/Exp``.
@_disfavoredOverload
@inlinable public func exp<T: RealNumber>(_ x: T) -> T { T.exp(x) }

/// 2ˣ; see ``Rules/Exp2``.
@_disfavoredOverload
@inlinable public func exp2<T: RealNumber>(_ x: T) -> T { T.exp2(x) }

/// 10ˣ; see ``Rules/Exp10``.
@_disfavoredOverload
@inlinable public func exp10<T: RealNumber>(_ x: T) -> T { T.exp10(x) }

/// ln x; see ``Rules/Log``.
@_disfavoredOverload
@inlinable public func log<T: RealNumber>(_ x: T) -> T { T.log(x) }

/// log₂ x; see ``Rules/Log2``.
@_disfavoredOverload
@inlinable public func log2<T: RealNumber>(_ x: T) -> T { T.log2(x) }

/// log₁₀ x; see ``Rules/Log10``.
@_disfavoredOverload
@inlinable public func log10<T: RealNumber>(_ x: T) -> T { T.log10(x) }

/// The sine of x radians; see ``Rules/Sin``.
@_disfavoredOverload
@inlinable public func sin<T: RealNumber>(_ x: T) -> T { T.sin(x) }

/// The cosine of x radians; see ``Rules/Cos``.
@_disfavoredOverload
@inlinable public func cos<T: RealNumber>(_ x: T) -> T { T.cos(x) }

/// The tangent of x radians; see ``Rules/Tan``.
@_disfavoredOverload
@inlinable public func tan<T: RealNumber>(_ x: T) -> T { T.tan(x) }

/// The arc sine, in radians; see ``Rules/Asin``.
@_disfavoredOverload
@inlinable public func asin<T: RealNumber>(_ x: T) -> T { T.asin(x) }

/// The arc cosine, in radians; see ``Rules/Acos``.
@_disfavoredOverload
@inlinable public func acos<T: RealNumber>(_ x: T) -> T { T.acos(x) }

/// The arc tangent, in radians; see ``Rules/Atan``.
@_disfavoredOverload
@inlinable public func atan<T: RealNumber>(_ x: T) -> T { T.atan(x) }

/// The hyperbolic sine; see ``Rules/Sinh``.
@_disfavoredOverload
@inlinable public func sinh<T: RealNumber>(_ x: T) -> T { T.sinh(x) }

/// The hyperbolic cosine; see ``Rules/Cosh``.
@_disfavoredOverload
@inlinable public func cosh<T: RealNumber>(_ x: T) -> T { T.cosh(x) }

/// The hyperbolic tangent; see ``Rules/Tanh``.
@_disfavoredOverload
@inlinable public func tanh<T: RealNumber>(_ x: T) -> T { T.tanh(x) }

/// The inverse hyperbolic sine; see ``Rules/Asinh``.
@_disfavoredOverload
@inlinable public func asinh<T: RealNumber>(_ x: T) -> T { T.asinh(x) }

/// The inverse hyperbolic cosine; see ``Rules/Acosh``.
@_disfavoredOverload
@inlinable public func acosh<T: RealNumber>(_ x: T) -> T { T.acosh(x) }

/// The inverse hyperbolic tangent; see ``Rules/Atanh``.
@_disfavoredOverload
@inlinable public func atanh<T: RealNumber>(_ x: T) -> T { T.atanh(x) }

/// The error function; see ``Rules/Erf``.
@_disfavoredOverload
@inlinable public func erf<T: RealNumber>(_ x: T) -> T { T.erf(x) }

/// The complementary error function; see ``Rules/Erfc``.
@_disfavoredOverload
@inlinable public func erfc<T: RealNumber>(_ x: T) -> T { T.erfc(x) }

/// The gamma function; see ``Rules/Gamma``.
@_disfavoredOverload
@inlinable public func gamma<T: RealNumber>(_ x: T) -> T { T.gamma(x) }

/// ln |Γ(x)|; see ``Rules/LogGamma``.
@_disfavoredOverload
@inlinable public func logGamma<T: RealNumber>(_ x: T) -> T { T.logGamma(x) }

/// ψ(x) = Γ′(x)/Γ(x); see ``Rules/Digamma``.
@_disfavoredOverload
@inlinable public func digamma<T: RealNumber>(_ x: T) -> T { T.digamma(x) }

/// 1/(1 + e⁻ˣ); see ``Rules/Sigmoid``.
@_disfavoredOverload
@inlinable public func sigmoid<T: RealNumber>(_ x: T) -> T { T.sigmoid(x) }

/// ln(1 + eˣ); see ``Rules/Softplus``.
@_disfavoredOverload
@inlinable public func softplus<T: RealNumber>(_ x: T) -> T { T.softplus(x) }

/// max(x, 0); see ``Rules/Relu``.
@_disfavoredOverload
@inlinable public func relu<T: RealNumber>(_ x: T) -> T { T.relu(x) }

/// 1 where x > 0, else 0; see ``Rules/Step``.
@_disfavoredOverload
@inlinable public func step<T: RealNumber>(_ x: T) -> T { T.step(x) }

/// −1, 0 or 1; see ``Rules/Sign``.
@_disfavoredOverload
@inlinable public func sign<T: RealNumber>(_ x: T) -> T { T.sign(x) }

/// The largest integer not above x; see ``Rules/Floor``.
@_disfavoredOverload
@inlinable public func floor<T: RealNumber>(_ x: T) -> T { T.floor(x) }

/// The smallest integer not below x; see ``Rules/Ceil``.
@_disfavoredOverload
@inlinable public func ceil<T: RealNumber>(_ x: T) -> T { T.ceil(x) }

/// The nearest integer, halves away from zero; see ``Rules/Round``.
@_disfavoredOverload
@inlinable public func round<T: RealNumber>(_ x: T) -> T { T.round(x) }

/// The integer part; see ``Rules/Trunc``.
@_disfavoredOverload
@inlinable public func trunc<T: RealNumber>(_ x: T) -> T { T.trunc(x) }

/// eˣ − 1; see ``Rules/ExpMinusOne``.
@_disfavoredOverload
@inlinable public func expMinusOne<T: RealNumber>(_ x: T) -> T { T.expMinusOne(x) }

/// eˣ − 1, in the C spelling; see ``Rules/ExpMinusOne``.
@_disfavoredOverload
@inlinable public func expm1<T: RealNumber>(_ x: T) -> T { T.expMinusOne(x) }

/// ln(1 + x); see ``Rules/LogOnePlus``.
@_disfavoredOverload
@inlinable public func log<T: RealNumber>(onePlus x: T) -> T { T.log(onePlus: x) }

/// ln(1 + x), in the C spelling; see ``Rules/LogOnePlus``.
@_disfavoredOverload
@inlinable public func log1p<T: RealNumber>(_ x: T) -> T { T.log(onePlus: x) }

/// ln |Γ(x)|, in the C spelling; see ``Rules/LogGamma``.
@_disfavoredOverload
@inlinable public func lgamma<T: RealNumber>(_ x: T) -> T { T.logGamma(x) }

/// The gamma function, in the C spelling; see ``Rules/Gamma``.
@_disfavoredOverload
@inlinable public func tgamma<T: RealNumber>(_ x: T) -> T { T.gamma(x) }

/// The n-th derivative of digamma; see ``Rules/Polygamma``.
@_disfavoredOverload
@inlinable public func polygamma<T: RealNumber>(_ n: Int, _ x: T) -> T { T.polygamma(n, x) }

/// xʸ, both arguments variable; see ``Rules/Pow``.
@_disfavoredOverload
@inlinable public func pow<T: RealNumber>(_ x: T, _ y: T) -> T { T.pow(x, y) }

/// xⁿ for an integer; see ``Rules/PowInteger``.
@_disfavoredOverload
@inlinable public func pow<T: RealNumber>(_ x: T, _ n: Int) -> T { T.pow(x, n) }

/// xᶜ for a constant exponent; see ``Rules/PowConstant``.
@_disfavoredOverload
@inlinable public func pow<T: RealNumber>(_ x: T, _ c: Double) -> T { T.pow(x, constant: c) }

/// √(x² + y²); see ``Rules/Hypot``.
@_disfavoredOverload
@inlinable public func hypot<T: RealNumber>(_ x: T, _ y: T) -> T { T.hypot(x, y) }

/// The angle of the point (x, y); see ``Rules/Atan2``.
@_disfavoredOverload
@inlinable public func atan2<T: RealNumber>(y: T, x: T) -> T { T.atan2(y: y, x: x) }

/// The angle of the point (x, y), in the C spelling; see ``Rules/Atan2``.
@_disfavoredOverload
@inlinable public func atan2<T: RealNumber>(_ y: T, _ x: T) -> T { T.atan2(y: y, x: x) }

/// |x| with the sign of y; see ``Rules/CopySign``.
@_disfavoredOverload
@inlinable public func copysign<T: RealNumber>(_ x: T, _ y: T) -> T { T.copysign(x, y) }

/// The remainder of x/y with the sign of x; see ``Rules/Mod``.
@_disfavoredOverload
@inlinable public func mod<T: RealNumber>(_ x: T, _ y: T) -> T { T.mod(x, y) }

/// The remainder of x/y, in the C spelling; see ``Rules/Mod``.
@_disfavoredOverload
@inlinable public func fmod<T: RealNumber>(_ x: T, _ y: T) -> T { T.mod(x, y) }

// No `abs`: the standard library's, which is `x.magnitude`, does for these numbers too.

/// The larger number; see ``Rules/Maximum``.
@inlinable public func max<T: RealNumber>(_ x: T, _ y: T) -> T { T.maximum(x, y) }

/// The smaller number; see ``Rules/Minimum``.
@inlinable public func min<T: RealNumber>(_ x: T, _ y: T) -> T { T.minimum(x, y) }
