/// The names of a function's variables in a language: those of the formula, where they can stay.
struct Identifiers {
  private let language: TargetLanguage
  private var taken: Set<String>
  /// The names that are others than in the formula, in the order in which they were met.
  private(set) var renamed: [(old: String, new: String)] = []

  init(_ language: TargetLanguage, taken: Set<String> = []) {
    self.language = language
    self.taken = (TargetLanguage.reserved[language] ?? [])
      .union(NativeFunctions.names(language)).union(taken)
  }

  /// A name for one of the formula; another one where the language has it for something else, cannot write it, or it is taken.
  mutating func name(for old: String) -> String {
    let plain = Self.ascii(old)
    var name = plain
    var count = 1
    while taken.contains(name) {
      count += 1
      name = count == 2 ? plain + "_" : "\(plain)_\(count - 1)"
    }
    taken.insert(name)
    if name != old { renamed.append((old, name)) }
    return name
  }

  /// Keeps names for functions beside the code.
  mutating func keep(_ names: [String]) { taken.formUnion(names) }

  /// A name for something of the code's own.
  mutating func free(_ wanted: String) -> String {
    var name = wanted
    while taken.contains(name) { name += "_" }
    taken.insert(name)
    return name
  }

  /// A beginning of names with a number behind that no other name has.
  func prefix(_ candidates: String...) -> String {
    for candidate in candidates {
      let isFree = !taken.contains { name in
        name.hasPrefix(candidate) && name.dropFirst(candidate.count).allSatisfy { $0.isNumber }
      }
      if isFree { return candidate }
    }
    var long = candidates[0] + "_"
    while taken.contains(where: { $0.hasPrefix(long) }) { long += "_" }
    return long
  }

  /// The name in letters and digits that every language has: `x₁` is `x1`, `θ` is `theta`.
  private static func ascii(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      if scalar.isASCII {
        let isPart = scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9" ~= scalar)
        text.unicodeScalars.append(isPart ? scalar : "_")
      } else if let digit = subscriptDigit(scalar) {
        text += "\(digit)"
      } else if let letter = greek[scalar] {
        text += letter
      } else {
        text += "u" + String(scalar.value, radix: 16)
      }
    }
    if text.first?.isNumber ?? true { text = "_" + text }
    return text
  }

  private static func subscriptDigit(_ scalar: Unicode.Scalar) -> UInt32? {
    (0x2080...0x2089).contains(scalar.value) ? scalar.value - 0x2080 : nil
  }

  private static let greek: [Unicode.Scalar: String] = {
    let names = """
      alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi \
      psi omega
      """
    var table: [Unicode.Scalar: String] = [:]
    for (place, name) in names.split(separator: " ").enumerated() {
      let small = Unicode.Scalar(UInt32(0x3B1 + place))
      let large = Unicode.Scalar(UInt32(0x391 + place))
      if let small { table[small] = String(name) }
      if let large { table[large] = name.prefix(1).uppercased() + name.dropFirst() }
    }
    return table
  }()
}
