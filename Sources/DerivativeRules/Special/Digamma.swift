extension PlatformMath {
  @inlinable public static func digamma(_ x: Self) -> Self { fatalError() }
  @inlinable public static func polygamma(_ n: Int, _ x: Self) -> Self { fatalError() }
}
