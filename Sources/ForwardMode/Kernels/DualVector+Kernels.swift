public import DerivativeRules

extension DualVector {
  /// f(x + ẋε) = f(x) + Σ ∂f/∂xᵢ·ẋᵢε, over the active numbers only.
  @_alwaysEmitIntoClient
  public static func apply<R: ReductionRule>(_ rule: R.Type, _ x: [Self]) -> Self {
    guard x.contains(where: \.isActive) else {
      var result = Self(Element.apply(rule, x.transformed { $0.value }))
      for number in x { result.join(number) }
      return result
    }
    let (value, partials) = R.checkedPartials(x.transformed { $0.value }, over: Twin.self)
    var result = Self(value)
    for i in x.indices {
      result.join(x[i])
      if x[i].isActive, R.takesPart(partials[i]) {
        result.add(x[i], partials[i])
      }
    }
    return result
  }

  /// f(xᵢ + ẋᵢε) = f(xᵢ) + f′(xᵢ)ẋᵢ·ε for each number.
  @_alwaysEmitIntoClient
  public static func elementwise<R: UnaryRule>(_ rule: R.Type, _ x: [Self]) -> [Self] {
    guard x.contains(where: \.isActive) else {
      let values = Element.elementwise(rule, x.transformed { $0.value })
      return x.indices.transformed { Self(inactive: values[$0], from: x[$0]) }
    }
    let (values, partials) = Element.valuesWithPartials(rule, x.transformed { $0.value })
    // Mapped, as in `valueWithGradient`: other ways to make an array are not specialised in clients.
    return x.indices.transformed { i in
      guard x[i].isActive else { return Self(inactive: values[i], from: x[i]) }
      let isFlat = x[i].value.satisfies { R.isFlat(at: $0) }
      if Element.self == MachineNumber.self, !isFlat, partials[i].primal.isFinite,
        x[i].value.primal.isFinite
      {
        // Zeros at rest stay zeros beside numbers: no lane has to be chosen by its bit.
        return Self(value: values[i], lanes: x[i].lanes.times(partials[i]), from: x[i])
      }
      return Self(value: values[i], x[i], partials[i], isFlat: isFlat)
    }
  }

  /// A·(x + ẋε) = A·x + A·ẋε: the values at once, the directions by blocks.
  ///
  /// Where no two numbers move along one direction, as in a sweep over inputs, the tangents of row i are the entries
  /// of A in the active columns, scaled: no sum has to be taken.
  @_alwaysEmitIntoClient
  public static func matrixVectorProduct(constants a: Matrix<MachineNumber>, _ x: [Self]) -> [Self]
  {
    let values = Element.matrixVectorProduct(constants: a, x.transformed { $0.value })
    guard let first = x.first else { return values.transformed { Self($0) } }
    var sample = Self(first.value)
    for number in x {
      sample.join(number)
      sample.movers |= number.movers
    }
    guard x.contains(where: \.isActive) else {
      return values.transformed { Self(inactive: $0, from: sample) }
    }
    if let first = seededBlock(of: x) {
      return a.storage.withUnsafeBufferPointer { a in
        let seeds = Lanes(each: { x[first &+ $0].lanes[$0] })
        return values.indices.transformed { i in
          let row = i &* x.count &+ first
          return Self(
            value: values[i], lanes: Lanes(each: { seeds[$0].scaled(by: a[row &+ $0]) }),
            from: sample)
        }
      }
    }
    if let movers = singleMovers(of: x) {
      return product(a, movers, values: values, from: sample)
    }
    return Array(unsafeUninitializedCapacity: a.rows) { result, count in
      x.withUnsafeBufferPointer { x in
        a.storage.withUnsafeBufferPointer { a in
          for i in values.indices {
            let row = i &* x.count
            let lanes = interleaved(x.count) {
              x[$0].lanes.map(scaledBy: a[row &+ $0])
            } add: {
              $0 = $0.plus($1)
            }
            result.initializeElement(
              at: i, to: Self(value: values[i], lanes: lanes, from: sample))
          }
        }
      }
      count = a.rows
    }
  }
}

extension DualVector {
  /// The place of the first number that moves, where it and those behind it move along one direction each, in order, and no
  /// others do: the inputs of a full sweep.
  @_alwaysEmitIntoClient
  static func seededBlock(of x: [Self]) -> Int? {
    guard let first = x.firstIndex(where: \.isActive), Lanes.count <= UInt32.bitWidth,
      first &+ Lanes.count <= x.count
    else { return nil }
    for i in first..<x.count {
      let lane = i &- first
      if lane < Lanes.count ? x[i].movers != bit(lane) : x[i].isActive { return nil }
    }
    return first
  }
}

extension TangentLanes {
  /// Every tangent times a constant.
  @_alwaysEmitIntoClient @inline(__always)
  func map(scaledBy c: Element.MachineNumber) -> Self { map { $0.scaled(by: c) } }
}

extension DualVector {
  /// For each direction the place of the number that moves along it, and its tangent; nil if two numbers move along one.
  @_alwaysEmitIntoClient
  static func singleMovers(of x: [Self]) -> (places: [Int], tangents: Lanes)? {
    var places = Array(repeating: -1, count: Lanes.count)
    var moves = Array(repeating: Element.zero, count: Lanes.count)
    for k in x.indices where x[k].isActive {
      for lane in 0..<Lanes.count where x[k].moves(lane) {
        if places[lane] >= 0 { return nil }
        places[lane] = k
        moves[lane] = x[k].lanes[lane]
      }
    }
    for lane in places.indices where places[lane] < 0 { places[lane] = 0 }
    return (places, Lanes(each: { moves[$0] }))
  }

  /// The rows of A·x, whose values are given, of numbers that move one along each direction at most.
  @_alwaysEmitIntoClient
  static func product(
    _ a: Matrix<MachineNumber>, _ movers: (places: [Int], tangents: Lanes), values: [Element],
    from sample: Self
  ) -> [Self] {
    let columns = a.columns
    return Array(unsafeUninitializedCapacity: a.rows) { result, count in
      a.storage.withUnsafeBufferPointer { a in
        movers.places.withUnsafeBufferPointer { places in
          for i in values.indices {
            let row = i &* columns
            let lanes = Lanes(each: { movers.tangents[$0].scaled(by: a[row &+ places[$0]]) })
            result.initializeElement(
              at: i, to: Self(value: values[i], lanes: lanes, from: sample))
          }
        }
      }
      count = a.rows
    }
  }
}
