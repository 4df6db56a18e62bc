/// A language that code is generated in.
public enum TargetLanguage: String, CaseIterable, Sendable {
  /// Swift, with the functions of the platform's C library.
  case swift
  /// C from C99 on.
  case c
  /// Python 3.11, without packages.
  case python
  /// Julia.
  case julia
  /// JavaScript, a module.
  case javascript

  /// As people call it.
  public var title: String {
    switch self {
    case .swift: "Swift"
    case .c: "C"
    case .python: "Python"
    case .julia: "Julia"
    case .javascript: "JavaScript"
    }
  }

  /// What a line of a comment begins with.
  var comment: String {
    switch self {
    case .swift, .c, .javascript: "//"
    case .python, .julia: "#"
    }
  }

  /// The number of the first element of a list.
  var firstIndex: Int { self == .julia ? 1 : 0 }

  /// What names the first lines of a file: the functions of the platform.
  var prelude: [String] {
    switch self {
    case .swift:
      [
        "#if canImport(Glibc)", "  import Glibc", "#elseif canImport(Musl)", "  import Musl",
        "#elseif canImport(Darwin)", "  import Darwin", "#elseif canImport(Bionic)",
        "  import Bionic",
        "#elseif canImport(WASILibc)", "  import WASILibc", "#elseif canImport(ucrt)",
        "  import ucrt", "#endif",
      ]
    case .c: ["#include <math.h>"]
    case .python: ["import math"]
    case .julia, .javascript: []
    }
  }

  /// A number, which reads back with the same bits.
  func literal(_ value: Double) -> String {
    if value.isNaN { return notANumber }
    if value.isInfinite { return value < 0 ? "-" + infinity : infinity }
    // Digits of Swift are digits of every language: the shortest that read back as the same.
    return "\(value)"
  }

  private var infinity: String {
    switch self {
    case .swift: "Double.infinity"
    case .c: "INFINITY"
    case .python: "math.inf"
    case .julia: "Inf"
    case .javascript: "Infinity"
    }
  }

  private var notANumber: String {
    switch self {
    case .swift: "Double.nan"
    case .c: "NAN"
    case .python: "math.nan"
    case .julia, .javascript: "NaN"
    }
  }

  /// The words for `and`, `or` and `not`.
  var connectives: (and: String, or: String, not: String) {
    self == .python ? (" and ", " or ", "not ") : (" && ", " || ", "!")
  }
}
