/// So many zeros.
///
/// An array that a generic function makes asks the runtime for the type of its storage, in clients too, for some 500
/// instructions; one that is made here for `Double` knows it.
@_alwaysEmitIntoClient @inline(__always)
package func zeros<T: RealNumber>(_ count: Int, of type: T.Type) -> [T] {
  if T.self == Double.self { return unsafeBitCast(doubles(count), to: [T].self) }
  return Array(repeating: T.zero, count: count)
}

@usableFromInline
func doubles(_ count: Int) -> [Double] { Array(ContiguousArray(repeating: 0, count: count)) }
