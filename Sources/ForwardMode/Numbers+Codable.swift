#if !hasFeature(Embedded)
  import DerivativeRules

  // Numbers of forward mode are coded with what they carry, as lists: the value first, then the derivatives. A variable of a
  // tape is not coded: what it carries is a place on a tape that is gone.

  extension Dual: Encodable where T: Encodable {
    /// Writes value and tangent.
    @_alwaysEmitIntoClient
    public func encode(to encoder: any Encoder) throws {
      var list = encoder.unkeyedContainer()
      try list.encode(value)
      try list.encode(tangent)
    }
  }

  extension Dual: Decodable where T: Decodable {
    /// Reads value and tangent.
    @_alwaysEmitIntoClient
    public init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      let value = try list.decode(T.self)
      self.init(value, tangent: try list.decode(T.self))
    }
  }

  extension DualVector: Encodable where Lanes.Element: Encodable {
    /// Writes the value, and the tangents of a number that has any.
    @_alwaysEmitIntoClient
    public func encode(to encoder: any Encoder) throws {
      var list = encoder.unkeyedContainer()
      try list.encode(value)
      guard isActive else { return }
      for lane in 0..<Lanes.count { try list.encode(lanes[lane]) }
    }
  }

  extension DualVector: Decodable where Lanes.Element: Decodable {
    /// Reads the value, and all tangents or none.
    @_alwaysEmitIntoClient
    public init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      self.init(try list.decode(Element.self))
      guard !list.isAtEnd else { return }
      for lane in 0..<Lanes.count { lanes[lane] = try list.decode(Element.self) }
      // What moves the number is told by its tangents, as of one made by hand.
      self.init(value, tangents: lanes)
    }
  }
#endif
