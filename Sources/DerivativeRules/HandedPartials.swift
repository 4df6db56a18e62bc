// Where the code of every rule is linked, as for a page in a browser, its partials are compiled for one kind of number: those around
// that kind take them from it (Docs/Decisions/0049-a-page-of-a-megabyte.md). Other builds compile them for each kind.

#if hasFeature(Embedded)
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  extension RealNumber {
    @_alwaysEmitIntoClient @inline(__always)
    public static func apply<R: UnaryRule>(
      _ rule: R.Type, _ x: Self, partial: (Self, Self) -> Self
    ) -> Self { apply(rule, x) }

    @_alwaysEmitIntoClient @inline(__always)
    public static func apply<R: BinaryRule>(
      _ rule: R.Type, _ x: Self, _ y: Self, partial: (Int, Self, Self, Self) -> Self
    ) -> Self { apply(rule, x, y) }

    @_alwaysEmitIntoClient @inline(__always)
    public static func apply<R: TernaryRule>(
      _ rule: R.Type, _ x: Self, _ y: Self, _ z: Self,
      partial: (Int, Self, Self, Self, Self) -> Self
    ) -> Self { apply(rule, x, y, z) }

    @_alwaysEmitIntoClient @inline(__always)
    public static func apply<R: ParametricRule>(
      _ rule: R.Type, _ parameter: R.Parameter, _ x: Self, partial: (Self, Self) -> Self
    ) -> Self { apply(rule, parameter, x) }
  }
#endif
