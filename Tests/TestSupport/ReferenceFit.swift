import Foundation

/// One of the Statistical Reference Datasets for nonlinear regression of NIST, with what is certified of it.
///
/// The data, the starts, the parameters and their standard deviations are those of
/// https://www.itl.nist.gov/div898/strd/nls/nls_main.shtml (public domain), written without their prose.
public struct ReferenceFit: Sendable, CustomStringConvertible {
  /// NIST's name of the set.
  public let name: String
  /// Lower, average or higher.
  public let difficulty: String
  /// The formula of the response, whose parameters are b1, b2, ….
  public private(set) var model = ""
  /// What is left of the squares.
  public let sumOfSquares: Double
  /// For each parameter two starts, the certified value and its standard deviation.
  public private(set) var parameters: [[Double]] = []
  /// What is fitted.
  public private(set) var responses: [Double] = []
  /// The columns x, or x1, x2, ….
  public private(set) var predictors: [[Double]] = []
  /// The responses and predictors as they are written: some have more digits than a `Double`.
  public private(set) var texts: [[String]] = []

  /// NIST's name of the set.
  public var description: String { name }

  /// The two points to start from.
  public var starts: [[Double]] { (0..<2).map { start in parameters.map { $0[start] } } }

  /// The 27 sets.
  public static let all: [ReferenceFit] = {
    var fits: [ReferenceFit] = []
    for line in Resource.text("nist", "txt").split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      let numbers = words.compactMap(Double.init)
      if words[0] == "=" {
        fits.append(
          ReferenceFit(name: words[1], difficulty: words[2], sumOfSquares: numbers[0]))
        continue
      }
      var fit = fits.removeLast()
      if ["x", "y"].contains(words[0]) { fit.texts.append(Array(words.dropFirst())) }
      switch words[0] {
      case "y": fit.responses = numbers
      case "log(y)": fit.responses = numbers.map { Foundation.log($0) }
      case "x": fit.predictors.append(numbers)
      default:
        if numbers.count < 4 { fit.model = String(line) } else { fit.parameters.append(numbers) }
      }
      fits.append(fit)
    }
    return fits
  }()

  private init(name: String, difficulty: String, sumOfSquares: Double) {
    (self.name, self.difficulty, self.sumOfSquares) = (name, difficulty, sumOfSquares)
  }
}
