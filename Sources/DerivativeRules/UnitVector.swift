/// The unit vector along component `k`, of `count` components.
@_alwaysEmitIntoClient
package func unitVector<T: RealNumber>(_ k: Int, count: Int) -> [T] {
  (0..<count).transformed { $0 == k ? 1 : T.zero }
}
