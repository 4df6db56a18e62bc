/// A name with a fixed value.
package enum Constant: UInt8, Sendable, CaseIterable, Hashable {
  case pi, e, tau, infinity

  /// The constant of that name; names are case-sensitive.
  init?(name: String) {
    switch name {
    case "pi", "π": self = .pi
    case "e": self = .e
    case "tau", "τ": self = .tau
    case "inf", "∞": self = .infinity
    default: return nil
    }
  }

  static let names = ["pi", "π", "e", "tau", "τ", "inf", "∞"]

  package var name: String {
    switch self {
    case .pi: "pi"
    case .e: "e"
    case .tau: "tau"
    case .infinity: "inf"
    }
  }

  package var value: Double {
    switch self {
    case .pi: 3.14159265358979324
    case .e: 2.71828182845904524
    case .tau: 6.28318530717958648
    case .infinity: .infinity
    }
  }
}
