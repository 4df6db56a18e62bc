internal import DerivativeRules

/// A function of columns: what a rule does with a block of rows.
///
/// A kernel computes values and, where that is asked for, partials; what tangents make of those is the same for all rules
/// (`TangentLoops.swift`).
enum Kernel<B: RealNumber> {
  case unary(_ run: (UnaryBlock<B>) -> FlatArguments)
  case binary(_ run: (BinaryBlock<B>) -> FlatArguments)
  case ternary(_ run: (TernaryBlock<B>) -> FlatArguments)
  case folded(FoldedKernel<B>)
}

/// Arguments in which a function was flat at one of the rows at least.
struct FlatArguments: OptionSet {
  let rawValue: UInt8
  static var x: FlatArguments { FlatArguments(rawValue: 1) }
  static var y: FlatArguments { FlatArguments(rawValue: 2) }
  static var z: FlatArguments { FlatArguments(rawValue: 4) }
}

/// The columns of a function of one number.
struct UnaryBlock<B: RealNumber> {
  let count: Int
  let x: UnsafePointer<B>
  /// The constant exponents of a power that has another one in each row.
  let exponents: UnsafePointer<B>
  let value: UnsafeMutablePointer<B>
  /// Where the partials go, if they are asked for, and whether the function is flat.
  let partial: (x: UnsafeMutablePointer<B>, isFlat: UnsafeMutablePointer<Bool>)?
}

/// The columns of a function of two numbers.
struct BinaryBlock<B: RealNumber> {
  let count: Int
  let x: UnsafePointer<B>
  let y: UnsafePointer<B>
  let value: UnsafeMutablePointer<B>
  let partialX: (UnsafeMutablePointer<B>, isFlat: UnsafeMutablePointer<Bool>)?
  let partialY: (UnsafeMutablePointer<B>, isFlat: UnsafeMutablePointer<Bool>)?
}

/// The columns of a function of three numbers.
struct TernaryBlock<B: RealNumber> {
  let count: Int
  let x: UnsafePointer<B>
  let y: UnsafePointer<B>
  let z: UnsafePointer<B>
  let value: UnsafeMutablePointer<B>
  let partialX: (UnsafeMutablePointer<B>, isFlat: UnsafeMutablePointer<Bool>)?
  let partialY: (UnsafeMutablePointer<B>, isFlat: UnsafeMutablePointer<Bool>)?
  let partialZ: (UnsafeMutablePointer<B>, isFlat: UnsafeMutablePointer<Bool>)?
}
