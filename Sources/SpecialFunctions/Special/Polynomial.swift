// c₀xⁿ⁻¹ + … + cₙ₋₁ by Horner's rule: what the tables of coefficients beside this file are given to. A function for each degree
// there is, as a list of numbers would be one in memory.

@inline(__always)
func polynomial(
  _ x: Double, _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double
) -> Double {
  (((a * x + b) * x + c) * x + d) * x + e
}

@inline(__always)
func polynomial(
  _ x: Double, _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double
) -> Double {
  polynomial(x, a, b, c, d, e) * x + f
}

@inline(__always)
func polynomial(
  _ x: Double, _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double,
  _ g: Double
) -> Double {
  polynomial(x, a, b, c, d, e, f) * x + g
}

@inline(__always)
func polynomial(
  _ x: Double, _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double,
  _ g: Double, _ h: Double
) -> Double {
  polynomial(x, a, b, c, d, e, f, g) * x + h
}

@inline(__always)
func polynomial(
  _ x: Double, _ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double,
  _ g: Double, _ h: Double, _ i: Double
) -> Double {
  polynomial(x, a, b, c, d, e, f, g, h) * x + i
}
