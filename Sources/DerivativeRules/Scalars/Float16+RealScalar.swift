// Float16 has no mathematics of its own on any platform: every function is `Float`'s, rounded once.

#if !((os(macOS) || targetEnvironment(macCatalyst)) && arch(x86_64))
  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation
  extension Float16: RealScalar, WidenedMath {
    public typealias MachineNumber = Float16
    public typealias Wide = Float
  }
#endif
