extension Eight {
  /// tanh x and sech² x of eight numbers, within 1.6 and 2 ulp: see ``FastTanh``.
  @_alwaysEmitIntoClient @inline(__always)
  package static func tanh(_ x: EightNumbers) -> EightNumbers { FastTanh.eightValues(x) }

  /// sech² x.
  @_alwaysEmitIntoClient @inline(__always)
  package static func sechSquared(_ x: EightNumbers) -> EightNumbers { FastTanh.eightSlopes(x) }
}

extension FastTanh {
  @usableFromInline
  static func eightValues(_ x: EightNumbers) -> EightNumbers {
    FastTanhTable.rows.withUnsafeBufferPointer {
      let rows = $0.baseAddress.unsafelyUnwrapped
      return EightNumbers(
        lowHalf: four(x.lowHalf, rows).values, highHalf: four(x.highHalf, rows).values)
    }
  }

  @usableFromInline
  static func eightSlopes(_ x: EightNumbers) -> EightNumbers {
    FastTanhTable.rows.withUnsafeBufferPointer {
      let rows = $0.baseAddress.unsafelyUnwrapped
      return EightNumbers(
        lowHalf: four(x.lowHalf, rows).slopes, highHalf: four(x.highHalf, rows).slopes)
    }
  }
}
