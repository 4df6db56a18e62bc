#if !hasFeature(Embedded)
  import DerivativeRules
  import ReverseMode

  extension Parameters {
    /// Where each number is, for reports: `layers[2].weights[7]`, in the order of ``numbers``.
    ///
    /// ```swift
    /// struct Pair<Number: RealNumber>: Parameters {
    ///   var x: Number, ys: [Number]
    ///   typealias Recorded = Pair<TapeVariable<Number>>
    ///   func mapped<T: RealNumber>(_ f: (Number) -> T) -> Pair<T> { Pair<T>(x: f(x), ys: ys.map(f)) }
    /// }
    /// Pair(x: 1.0, ys: [2, 3]).paths  // ["x", "ys[0]", "ys[1]"]
    /// ```
    ///
    /// By reflection: what is found are the places of the numbers as members of the structure.
    public var paths: [String] {
      var count = 0
      // Constants that carry their places: wherever one lies, it says which it is.
      let marked = mapped { (_: Number) -> TapeVariable<Number> in
        defer { count += 1 }
        return TapeVariable(Number(count))
      }
      var paths = (0..<count).map { "[\($0)]" }
      walk(marked, "") { paths[$0] = $1 }
      return paths
    }

    private func walk(_ value: Any, _ path: String, _ found: (Int, String) -> Void) {
      if let number = value as? TapeVariable<Number> {
        if let place = Int(exactly: Double(number.primal)) { found(place, path) }
        return
      }
      if let matrix = value as? Matrix<TapeVariable<Number>> {
        for (k, number) in matrix.entries.enumerated() {
          walk(number, "\(path)[\(k / matrix.columns), \(k % matrix.columns)]", found)
        }
        return
      }
      let mirror = Mirror(reflecting: value)
      for (i, child) in mirror.children.enumerated() {
        switch mirror.displayStyle {
        case .collection, .set: walk(child.value, "\(path)[\(i)]", found)
        case .optional: walk(child.value, path, found)
        case .dictionary:
          let pair = Array(Mirror(reflecting: child.value).children)
          walk(pair[1].value, "\(path)[\(String(reflecting: pair[0].value))]", found)
        default:
          // The members of a tuple are called `.0` and so on.
          let label = child.label ?? "\(i)"
          let name = label.hasPrefix(".") ? String(label.dropFirst()) : label
          walk(child.value, path.isEmpty ? name : "\(path).\(name)", found)
        }
      }
    }
  }
#endif
