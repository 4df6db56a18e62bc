import Expressions

/// `dual help formulas`: the language of formulas on one screen.
enum FormulaHelp {
  static let topic = "formulas"

  static let text = """
    FORMULAS
      x^2  x**2  x²          powers, right to left; -x^2 is -(x^2), √x^2 is (√x)^2
      2x  3(x+1)  2sin(x)    products with a number directly before; 1/2x is refused
      1e-3  .5  1_000  0x1F  numbers; 2e is refused, write 2*e or 2e0
      |x|  n!  √x            absolute value, factorial, square root
      · × ÷ − ≤ ≥ ≠ π τ ∞    read as * / - <= >= !=, pi, tau, inf
      pi  e  tau  inf        constants; x₁, α and speed are names
      ln(x)  log(x)          natural; log(base=2, x), log_2(x), log2(x), log10(x)

    CHOICES
      if(x > 0, a, b)        evaluates one of a and b; also: x > 0 ? a : b
      0 < x <= 1             chains; < <= > >= == != with and, or, not or &&, ||, !

    DEFINITIONS, separated by ';' or line breaks; '#' begins a comment
      z = w*x + b; z^2       names for parts, evaluated once
      f(t) = t^2; f(x + 1)   functions, not recursive
      y^2 where y = x + 1    definitions behind the result

    SUMS AND LISTS
      sum(i, 1, n, x^i)      i from 1 to n, integers known beforehand: --at x=2,n=5
      product(i, 1, 3, x+i)  likewise; binomial(n, k)
      [x, y, 3]              a list; v = [x, y]; v[1] is its first element
      sum(v) product(v) mean(v) norm(v) max(v) min(v) length(v) dot(v, w)
      x[1], x[1..3], sum(x)  elements of a variable: --at 'x=[1,2,3]'

    DERIVATIVES
      D(x^3, x)              by x, at x
      D(x^3, x, 2)           at 2; D(x^3, x, 2, k) of order k, at most \(Formula.maximumDerivativeOrder)
      D(D(x^2*y, x), y)      inside each other, of definitions and of functions

    NOT SUPPORTED
      units, complex numbers, percentages, integrals, matrices, texts

    The functions are listed by 'dual functions'. More: Docs/CommandLine.md.

    """
}
