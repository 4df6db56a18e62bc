// Cost functions of one example: a prediction and its target; then the same over arrays.

public import DerivativeRules

// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Rules {
  @_alwaysEmitIntoClient static func visitCosts<V: RuleVisitor>(_ visitor: inout V) {
    visitor.visit(SquaredError.self)
    visitor.visit(Hinge.self)
    visitor.visit(ZeroOne.self)
    visitor.visit(BinaryCrossEntropy.self)
  }

  /// (x − y)², with partials ±2(x − y).
  public enum SquaredError: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "squared_error" }
    @_alwaysEmitIntoClient public static var formulaX: String { "2*(x-y)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "2*(y-x)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      let difference = x - y
      return difference * difference
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      (x - y).scaled(by: 2)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      (y - x).scaled(by: 2)
    }
  }

  /// max(0, 1 − xy) for a score x and a label y = ±1, with partials (−y, −x) where xy < 1, else 0.
  ///
  /// At xy = 1 the partials are 0, as that of `Relu` at 0.
  public enum Hinge: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "hinge" }
    @_alwaysEmitIntoClient public static var formulaX: String { "if(x*y < 1, -y, 0)" }
    @_alwaysEmitIntoClient public static var formulaY: String { "if(x*y < 1, -x, 0)" }
    @_alwaysEmitIntoClient public static var domain: String { "x*y != 1 (0 there)" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      let margin = (1 as S).addingProduct(-x, y)
      return margin > 0 ? margin : margin.isNaN ? margin : 0
    }
    @_alwaysEmitIntoClient public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      scalarValue(x, y) == 0
    }
    @_alwaysEmitIntoClient public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      scalarValue(x, y) == 0
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(f > 0 ? -y : 0, unlessNaN: f)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(f > 0 ? -x : 0, unlessNaN: f)
    }
  }

  /// 1 where the score x has not the sign of the label y (xy ≤ 0), else 0, with derivative 0.
  public enum ZeroOne: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "zero_one" }
    @_alwaysEmitIntoClient public static var formulaX: String { "0" }
    @_alwaysEmitIntoClient public static var formulaY: String { "0" }
    @_alwaysEmitIntoClient public static var domain: String { "x*y != 0 (0 there)" }
    @_alwaysEmitIntoClient public static var traits: RuleTraits { .piecewiseLinear }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      if x.isNaN || y.isNaN { return .nan }
      return (x > 0 && y > 0) || (x < 0 && y < 0) ? 0 : 1
    }
    @_alwaysEmitIntoClient public static func isFlatX<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      !x.isNaN && !y.isNaN
    }
    @_alwaysEmitIntoClient public static func isFlatY<S: RealScalar>(_ x: S, _ y: S) -> Bool {
      !x.isNaN && !y.isNaN
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(0, unlessNaN: f)
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(0, unlessNaN: f)
    }
  }

  /// −y·ln σ(x) − (1 − y)·ln(1 − σ(x)) for a logit x and a label y from 0 to 1: the binary cross-entropy.
  ///
  /// Computed as (1 − y)·softplus(x) + y·softplus(−x), which does not cancel; the partials are
  /// (1 − y)·σ(x) − y·σ(−x) and −x.
  public enum BinaryCrossEntropy: BinaryRule {
    @_alwaysEmitIntoClient public static var name: String { "bce" }
    @_alwaysEmitIntoClient public static var formulaX: String { "sigmoid(x)-y" }
    @_alwaysEmitIntoClient public static var formulaY: String { "-x" }
    @_alwaysEmitIntoClient public static func scalarValue<S: PlatformMath>(_ x: S, _ y: S) -> S {
      if y == 0 { return Softplus.scalarValue(x) }
      if y == 1 { return Softplus.scalarValue(-x) }
      return (1 - y) * Softplus.scalarValue(x) + y * Softplus.scalarValue(-x)
    }
    @_alwaysEmitIntoClient public static func partialX<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      // Beyond the labels' range the two terms would cancel, and with them σ′.
      y.satisfies { $0.magnitude <= 1 }
        ? (1 - y) * T.sigmoid(x) - y * T.sigmoid(-x) : T.sigmoid(x) - y
    }
    @_alwaysEmitIntoClient public static func partialY<T: RealNumber>(_ x: T, _ y: T, value f: T)
      -> T
    {
      T.partial(-x, unlessNaN: f)
    }
  }
}

extension RealNumber {
  /// (x − y)²; see ``DerivativeRules/Rules/SquaredError``.
  @_alwaysEmitIntoClient public static func squaredError(_ x: Self, _ y: Self) -> Self {
    apply(Rules.SquaredError.self, x, y)
  }

  /// max(0, 1 − score·label) for a label of ±1; see ``DerivativeRules/Rules/Hinge``.
  @_alwaysEmitIntoClient public static func hingeLoss(_ score: Self, label: Self) -> Self {
    apply(Rules.Hinge.self, score, label)
  }

  /// 1 where the score has not the sign of the label, else 0; see ``DerivativeRules/Rules/ZeroOne``.
  @_alwaysEmitIntoClient public static func zeroOneLoss(_ score: Self, label: Self) -> Self {
    apply(Rules.ZeroOne.self, score, label)
  }

  /// The cross-entropy of σ(logit) and a label from 0 to 1; see ``DerivativeRules/Rules/BinaryCrossEntropy``.
  @_alwaysEmitIntoClient public static func binaryCrossEntropy(logit: Self, label: Self) -> Self {
    apply(Rules.BinaryCrossEntropy.self, logit, label)
  }
}

/// (x − y)²; see ``DerivativeRules/Rules/SquaredError``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func squaredError<T: RealNumber>(_ x: T, _ y: T) -> T {
  T.squaredError(x, y)
}

/// max(0, 1 − score·label) for a label of ±1; see ``DerivativeRules/Rules/Hinge``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func hingeLoss<T: RealNumber>(_ score: T, label: T) -> T {
  T.hingeLoss(score, label: label)
}

/// 1 where the score has not the sign of the label, else 0; see ``DerivativeRules/Rules/ZeroOne``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func zeroOneLoss<T: RealNumber>(_ score: T, label: T) -> T {
  T.zeroOneLoss(score, label: label)
}

/// The cross-entropy of σ(logit) and a label from 0 to 1; see ``DerivativeRules/Rules/BinaryCrossEntropy``.
@_disfavoredOverload
@_alwaysEmitIntoClient public func binaryCrossEntropy<T: RealNumber>(logit: T, label: T) -> T {
  T.binaryCrossEntropy(logit: logit, label: label)
}

// MARK: - Over arrays

/// The mean of (predictionᵢ − targetᵢ)².
///
/// - Precondition: as many targets as predictions, at least one.
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func meanSquaredError<T: RealNumber>(_ predictions: [T], _ targets: [T]) -> T {
  require(
    predictions.count == targets.count && !targets.isEmpty,
    "the mean squared error needs one target for each prediction")
  var sum = T.zero
  for (prediction, target) in zip(predictions, targets) {
    sum += T.squaredError(prediction, target)
  }
  return sum / T(targets.count)
}

/// −ln pₖ, the cross-entropy of a distribution and a class.
///
/// From logits, ``crossEntropy(logits:label:)`` is more accurate: a probability next to 1 has lost the digits
/// of its logarithm.
///
/// - Precondition: `label` is an index of the probabilities.
@_alwaysEmitIntoClient
public func crossEntropy<T: RealNumber>(probabilities: [T], label: Int) -> T {
  require(probabilities.indices.contains(label), "the label is no class")
  return -T.log(probabilities[label])
}

/// −Σ tᵢ·ln pᵢ, the cross-entropy of a distribution and the target distribution.
///
/// A target of 0 contributes 0, whatever the probability.
///
/// - Precondition: as many targets as probabilities.
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func crossEntropy<T: RealNumber>(probabilities: [T], targets: [T]) -> T {
  require(probabilities.count == targets.count, "each probability needs a target")
  var sum = T.zero
  for (probability, target) in zip(probabilities, targets) { sum += T.xlogy(target, probability) }
  return -sum
}

/// −ln softmax(logits)ₖ, as ln Σ e^(xᵢ − xₖ): stable, and with all digits also where the loss is tiny.
///
/// The gradient is softmax(logits) less 1 at the label, each component without cancellation.
///
/// - Precondition: `label` is an index of the logits.
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func crossEntropy<T: RealNumber>(logits: [T], label: Int) -> T {
  require(logits.indices.contains(label), "the label is no class")
  var differences = logits.map { $0 - logits[label] }
  differences[label] = 0
  return logSumExp(differences)
}

/// The mean of max(0, 1 − scoreᵢ·labelᵢ) for labels of ±1.
///
/// - Precondition: as many labels as scores, at least one.
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func hingeLoss<T: RealNumber>(_ scores: [T], labels: [T]) -> T {
  require(
    scores.count == labels.count && !labels.isEmpty, "the hinge loss needs one label for each score"
  )
  var sum = T.zero
  for (score, label) in zip(scores, labels) { sum += T.hingeLoss(score, label: label) }
  return sum / T(labels.count)
}

/// The part of the scores that have not the sign of their label; its derivative is 0.
///
/// - Precondition: as many labels as scores, at least one.
/// - Complexity: O(n).
@_alwaysEmitIntoClient
public func zeroOneLoss<T: RealNumber>(_ scores: [T], labels: [T]) -> T {
  require(
    scores.count == labels.count && !labels.isEmpty, "the 0–1 loss needs one label for each score")
  var sum = T.zero
  for (score, label) in zip(scores, labels) { sum += T.zeroOneLoss(score, label: label) }
  return sum / T(labels.count)
}
