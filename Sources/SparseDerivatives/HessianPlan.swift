public import DerivativeRules
public import ForwardMode

/// What a sparse Hessian needs to know beforehand: its pattern, a colouring, and where each entry is read off.
///
/// Prepared once, used at many points and from several threads. Inputs of one colour share a direction s; the gradient's
/// derivative along it, H·s, has each entry alone in one place at least, so that nothing has to be solved for.
///
/// ```swift
/// func f<T: RealNumber>(_ x: [T]) -> T { x[0] * x[1] + x[1] * T.sin(x[2]) }
/// let plan = HessianPlan(HessianPattern(at: [1, 2, 3]) { f($0) })
/// plan.colourCount  // 2
/// let H = plan.hessian(at: [1, 2, 3]) { f($0) }
/// H[0, 1]  // 1.0
/// ```
public struct HessianPlan: Sendable {
  /// Where entries may differ from zero.
  public let pattern: HessianPattern
  /// The colour of each input.
  public let colours: [Int32]
  /// The number of colours, and of directions.
  public let colourCount: Int
  /// The row and the colour each entry of the lower triangle is read off, in the order of the pattern.
  @usableFromInline let sources: [Source]

  /// A place of the compressed Hessian.
  @frozen
  @usableFromInline
  struct Source: Sendable {
    @usableFromInline let row: Int32
    @usableFromInline let colour: Int32

    init(_ row: Int, _ colour: Int32) {
      self.row = Int32(truncatingIfNeeded: row)
      self.colour = colour
    }
  }

  /// Colours the inputs of a pattern, in the given order or in the one that needs the fewest colours.
  ///
  /// - Parameters:
  ///   - pattern: where the Hessian may be other than zero.
  ///   - ordering: the order; `nil` tries all of them unless the natural one needs no more than three colours.
  public init(_ pattern: HessianPattern, ordering: ColumnOrdering? = nil) {
    self.pattern = pattern
    var best = pattern.colours(ordering ?? .natural)
    var count = (best.max() ?? -1) + 1
    if ordering == nil {
      // Only graphs without a path of four need fewer than three.
      for other in [ColumnOrdering.largestFirst, .smallestLast] where count > 3 {
        let colours = pattern.colours(other)
        let fewer = (colours.max() ?? -1) + 1
        if fewer < count { (best, count) = (colours, fewer) }
      }
    }
    colours = best
    colourCount = Int(count)
    sources = Self.sources(pattern, colours, Int(count))
  }

  /// Where each entry stands alone.
  private static func sources(
    _ pattern: HessianPattern, _ colours: [Int32], _ count: Int
  ) -> [Source] {
    let graph = pattern.adjacency(withDiagonal: false)
    var sources: [Source] = []
    sources.reserveCapacity(pattern.columnIndices.count)
    // How many of each colour a row has, cleared by the row's own entries.
    var met = [Int32](repeating: 0, count: count)
    for i in 0..<pattern.size {
      let row = graph.starts[i]..<graph.starts[i + 1]
      for place in row { met[Int(colours[Int(graph.neighbours[place])])] += 1 }
      for place in pattern.rowStarts[i]..<pattern.rowStarts[i + 1] {
        let j = Int(pattern.columnIndices[place])
        // No neighbour has a row's own colour: the diagonal is alone.
        let isAlone = j == i || met[Int(colours[j])] == 1
        sources.append(isAlone ? Source(i, colours[j]) : Source(j, colours[i]))
      }
      for place in row { met[Int(colours[Int(graph.neighbours[place])])] = 0 }
    }
    return sources
  }
}

extension HessianPlan {
  /// The check of a Hessian, by sweeps of the gradient.
  @_alwaysEmitIntoClient
  package func check<Lanes: TangentLanes>(
    _ hessian: SparseHessian<Lanes.Element>, _ lanes: Lanes.Type
  ) -> PatternCheck<Lanes> {
    require(hessian.pattern == pattern, "The Hessian is not of this plan's pattern.")
    let full = hessian.full
    let areRead = full.triplets.map { i, j, _ in
      pattern.place(Swift.max(i, j), Swift.min(i, j)).map { sources[$0].row == Int32(i) } ?? false
    }
    return PatternCheck(
      full.pattern, colours: colours, colourCount: colourCount, values: full.values,
      areRead: areRead)
  }
}

// For drivers in any module: seed, let a mode compute the gradient over the seeded numbers, store.
extension HessianPlan {
  /// Makes every input active along the direction of its colour, if that is one of those from `start` on that there are
  /// lanes for.
  ///
  /// - Precondition: there is a number for each input.
  @_alwaysEmitIntoClient
  public func seed<Lanes: TangentLanes>(
    _ numbers: inout [DualVector<Lanes>], at x: [Lanes.Element], coloursFrom start: Int
  ) {
    require(
      x.count == pattern.size && numbers.count == pattern.size,
      "The point has \(x.count) components, the plan \(pattern.size).")
    let seeding = Seeding()
    for j in numbers.indices {
      let lane = Int(colours[j]) - start
      let isSwept = lane >= 0 && lane < Lanes.count
      numbers[j] = isSwept ? seeding.seed(x[j], direction: lane) : DualVector(x[j])
    }
  }

  /// Puts the tangents of a gradient over seeded numbers in the places of their entries.
  @_alwaysEmitIntoClient
  public func store<Lanes: TangentLanes>(
    _ gradient: [DualVector<Lanes>], coloursFrom start: Int,
    in hessian: inout SparseHessian<Lanes.Element>
  ) {
    require(
      gradient.count == pattern.size && hessian.storage.count == sources.count,
      "The gradient has \(gradient.count) components, the plan \(pattern.size).")
    gradient.withUnsafeBufferPointer { gradient in
      sources.withUnsafeBufferPointer { sources in
        hessian.storage.withUnsafeMutableBufferPointer { values in
          for place in sources.indices {
            let lane = Int(sources[place].colour) &- start
            if lane >= 0 && lane < Lanes.count {
              values[place] = gradient[Int(sources[place].row)].extracted(lane)
            }
          }
        }
      }
    }
  }
}
