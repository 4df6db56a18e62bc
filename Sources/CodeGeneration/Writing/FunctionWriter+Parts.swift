internal import Symbolic

// What stands beside the function for the sake of compilers.

extension FunctionWriter {
  /// What the function of sine and cosine is called.
  var sineAndCosine: String { "\(name)_sincos" }

  /// A sine and a cosine by one call of the platform.
  ///
  /// The standard library's functions have no side effects, and the compiler makes one call of two that stand together. The bits are
  /// those of the platform's own functions.
  func writeSineAndCosine(to source: inout SourceText) {
    source.add(
      "private func \(sineAndCosine)(_ x: Double) -> (Double, Double) { (_sin(x), _cos(x)) }")
    source.add("")
  }

  /// What keeps gcc from computing every sum where it is used last, with all terms in memory until then.
  func writeOptimization(_ body: BodyWriter, to source: inout SourceText) {
    guard language == .c, body.cuts == nil, body.output.lines.count > 50 else { return }
    source.add("#if defined(__GNUC__) && !defined(__clang__)")
    source.add("__attribute__((optimize(\"no-tree-ter\")))")
    source.add("#endif")
  }

  // MARK: Parts

  private func partName(_ place: Int) -> String { "\(name)_part\(place + 1)" }

  /// The parts of a long function, each a function: what compilers take grows faster than a function's length.
  func writeParts(_ body: BodyWriter, to source: inout SourceText) {
    let parts = (body.cuts?.parts ?? []) + [body.output]
    for (place, part) in parts.enumerated() {
      switch language {
      case .swift:
        let list = parameters + ["\(work): UnsafeMutablePointer<Double>"]
        source.add("@inline(never)")
        source.add("private func \(partName(place))(\(list.joined(separator: ", "))) {")
      default:
        let list = parameters + ["double *restrict \(work)"]
        for line in [
          "#if defined(__clang__)", "__attribute__((noinline))", "#elif defined(__GNUC__)",
          "__attribute__((noinline, optimize(\"no-tree-ter\")))", "#endif",
        ] { source.add(line) }
        source.add("static void \(partName(place))(\(list.joined(separator: ", "))) {")
      }
      source.add(part)
      source.add("}")
      source.add("")
    }
  }

  /// The calls of the parts in the function itself.
  func writeCalls(of cuts: BodyCuts, to source: inout SourceText) {
    let names = inputs + pointers
    let size = max(cuts.count, 1)
    if language == .swift {
      source.add(
        "\(returnsFirst ? "return " : "")withUnsafeTemporaryAllocation(of: Double.self, capacity: \(size)) {"
      )
      source.level += 1
      source.add("let \(work): UnsafeMutablePointer<Double> = $0.baseAddress!")
    } else {
      source.add("double \(work)[\(size)];")
    }
    for place in 0...cuts.parts.count {
      let arguments = (names + [work]).map { language == .swift ? "\($0): \($0)" : $0 }
      let call = "\(partName(place))(\(arguments.joined(separator: ", ")))"
      source.add(language == .c ? call + ";" : call)
    }
    if returnsFirst { source.add(language.returned("\(work)[0]")) }
    if language == .swift {
      source.level -= 1
      source.add("}")
    }
  }
}
