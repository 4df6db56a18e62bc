import Expressions

/// What a prompt remembers: numbers, formulas and functions by name, and the last answer.
struct Session {
  /// A definition that is not a number.
  private struct Definition {
    /// What it is called with: `f` of `f(t)`.
    var name: String
    /// The whole of it: `f(t) = t^2`.
    var text: String
    /// The names on its right side that are not its parameters.
    var uses: [String]
  }

  /// Names with numbers, in the order they were given.
  private(set) var numbers: [(name: String, value: String)] = []
  private var definitions: [Definition] = []
  /// The last value, once there is one.
  private(set) var answer: String?

  /// Every name that stands for something.
  var names: [String] {
    numbers.map(\.name) + definitions.map(\.name) + (answer == nil ? [] : ["ans"])
  }

  /// A line for each definition.
  var listing: String {
    (numbers.map { "\($0.name) = \($0.value)" } + definitions.map(\.text)
      + (answer.map { ["ans = \($0)"] } ?? [])).map { $0 + "\n" }.joined()
  }

  mutating func note(answer text: String) { answer = text }

  mutating func set(_ name: String, number: String) {
    forget(name)
    numbers.append((name, number))
  }

  mutating func forget(_ name: String) {
    numbers.removeAll { $0.name == name }
    definitions.removeAll { $0.name == name }
  }

  mutating func forgetAll() { self = Session() }

  func number(_ name: String) -> String? { numbers.first { $0.name == name }?.value }

  /// Keeps `name = right`, or `name(parameters) = right`.
  mutating func define(
    _ name: String, parameters: [String], text: String, right: String
  ) throws(Failure) {
    let uses = Words.names(in: right).filter { !parameters.contains($0) }
    let definition = Definition(name: name, text: text, uses: uses)
    var next = self
    next.forget(name)
    if next.reaches(name, from: uses) || uses.contains(name) {
      throw .data("\(quoted(name)) would be defined by itself")
    }
    next.definitions.append(definition)
    self = next
  }

  private func reaches(_ name: String, from names: [String]) -> Bool {
    var open = names
    var seen: Set<String> = []
    while let next = open.popLast() {
      if next == name { return true }
      guard seen.insert(next).inserted else { continue }
      open += definitions.first { $0.name == next }?.uses ?? []
    }
    return false
  }

  /// The formula with the definitions that it needs before it, and the answer in the place of `ans`.
  func expanded(_ formula: String) -> String {
    var order: [Definition] = []
    var seen: Set<String> = []
    // Depth first, each definition behind those that it uses.
    func add(_ names: [String]) {
      for name in names where seen.insert(name).inserted {
        guard let definition = definitions.first(where: { $0.name == name }) else { continue }
        add(definition.uses)
        order.append(definition)
      }
    }
    let names = Words.names(in: formula)
    add(names)
    var head = order.map { $0.text + "; " }.joined()
    let all = names + order.flatMap(\.uses)
    if all.contains("ans"), let answer { head = "ans = \(answer); " + head }
    return head + formula
  }
}
