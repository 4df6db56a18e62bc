internal import Expressions
internal import Symbolic

/// Writes the statements of a function: the nodes of a schedule, block by block.
///
/// A node that is used once, in the block it stands in, is written where it is used, up to a few operations in an expression; others
/// have a name.
struct BodyWriter {
  let language: TargetLanguage
  let schedule: Schedule
  /// The code of each input.
  let inputs: [String]
  let names: TemporaryNames
  /// Where each result is written to, by its node.
  let results: [FormulaGraph.Place: [String]]
  /// The results that are constants of the function's, and no places in memory.
  let declared: Set<String>
  /// The node whose code is the value of a function of one result.
  let returned: FormulaGraph.Place?
  /// How a rule is called.
  let calls: (_ name: String, _ arguments: Int, _ order: Int?) -> String

  /// The function that gives a sine and a cosine at once, where there is one.
  let sineAndCosine: String?
  /// Where a function that is too long is cut, and what goes from one part to the next.
  var cuts: BodyCuts?

  var output: SourceText
  var texts: [FormulaGraph.Place: ExpressionText] = [:]
  private var user: [Int]
  /// The sine and the cosine of one number, by either.
  private var pairs: [FormulaGraph.Place: (sine: FormulaGraph.Place, cosine: FormulaGraph.Place)] =
    [:]
  private var writtenPairs: Set<FormulaGraph.Place> = []
  /// The lines that read an input which nothing has used since.
  private var unread: [FormulaGraph.Place: String] = [:]
  private var count = 0
  private var conditions = 0

  /// How many operations stand in one expression; long ones take Swift's type checker long.
  private var limit: Int { 8 }

  init(
    _ language: TargetLanguage, _ schedule: Schedule, inputs: [String], names: TemporaryNames,
    results: [FormulaGraph.Place: [String]], declared: Set<String> = [],
    returned: FormulaGraph.Place? = nil, sineAndCosine: String? = nil, cuts: BodyCuts? = nil,
    level: Int,
    calls: @escaping (_ name: String, _ arguments: Int, _ order: Int?) -> String
  ) {
    self.language = language
    self.schedule = schedule
    self.inputs = inputs
    self.names = names
    self.results = results
    self.declared = declared
    self.returned = returned
    self.calls = calls
    self.sineAndCosine = sineAndCosine
    self.cuts = cuts
    output = SourceText(language, level: level)
    user = Array(repeating: -1, count: schedule.graph.nodes.count)
    for (index, node) in schedule.graph.nodes.enumerated() where schedule.home[index] >= 0 {
      for operand in node.operands { user[operand] = index }
    }
    if sineAndCosine != nil { pairs = schedule.sinesAndCosines }
  }

  /// Whether a sine and a cosine are computed at once.
  var hasPairs: Bool { !pairs.isEmpty }

  /// Writes the whole function's body, results included.
  mutating func write() {
    for (index, targets) in results.sorted(by: { $0.value[0] < $1.value[0] })
    where schedule.graph.nodes[index].operation.isLeaf {
      for target in targets { write(target, text(of: index).text) }
    }
    for (place, index) in schedule.blocks[0].nodes.enumerated() {
      write(node: index)
      cutWhereLong(behind: place)
    }
    dropUnread()
  }

  /// Gives a result its value.
  private mutating func write(_ target: String, _ value: String) {
    output.add(
      declared.contains(target)
        ? language.constant(target, .number, value) : language.assignment(target, value))
  }

  /// The code of a node that is there.
  mutating func text(of index: FormulaGraph.Place) -> ExpressionText {
    switch schedule.graph.nodes[index].operation {
    case .number(let literal): return number(literal.value)
    case .constant(let constant): return number(constant.value)
    case .variable(let input):
      unread[index] = nil
      return texts[index] ?? .atom(inputs[input])
    default:
      if let text = texts[index] { return text }
      preconditionFailure("a node is written before it is used")
    }
  }

  private func number(_ value: Double) -> ExpressionText {
    let text = language.literal(value)
    return text.hasPrefix("-") ? ExpressionText(text: text, binding: .sign) : .atom(text)
  }

  private mutating func write(block: Int) {
    for index in schedule.blocks[block].nodes { write(node: index) }
  }

  private mutating func write(node index: FormulaGraph.Place) {
    if let pair = pairs[index] { return write(pair.sine, pair.cosine) }
    if schedule.graph.nodes[index].operation == .choose {
      let group = schedule.group(of: index)
      if group.count > 1 { choices(group) }
      if group.count == 1, let value = choice(index) { place(index, value) }
      return
    }
    let value = expression(index)
    if case .variable = schedule.graph.nodes[index].operation { return name(index, value) }
    place(index, value)
  }

  /// Writes a sine and a cosine where the first of them is wanted.
  private mutating func write(_ sine: FormulaGraph.Place, _ cosine: FormulaGraph.Place) {
    guard writtenPairs.insert(sine).inserted else { return }
    let argument = operands(schedule.graph.nodes[sine].operands)[0].text
    let names = (nextNumber(), nextNumber())
    output.add("let (\(names.0), \(names.1)) = \(sineAndCosine ?? "")(\(argument))")
    place(sine, .atom(names.0))
    place(cosine, .atom(names.1))
  }

  /// Puts the code of a node where it belongs: to a result, under a name, or aside for where it is used.
  private mutating func place(_ index: FormulaGraph.Place, _ value: ExpressionText) {
    if index == returned { return texts[index] = value }
    if let targets = results[index] {
      if schedule.uses[index] == 1 {
        return write(targets[0], value.text)
      }
      if value.binding == .atom && value.size == 0 {
        texts[index] = value
      } else {
        name(index, value)
      }
      for target in targets { write(target, texts[index]?.text ?? "") }
      return
    }
    let isOnce = schedule.uses[index] == 1 && user[index] >= 0
    let stays = isOnce && useBlock(index) == schedule.home[index]
    if stays || value.binding == .atom && value.size == 0 { return texts[index] = value }
    name(index, value)
  }

  /// The block in which a node's only user needs it.
  private func useBlock(_ index: FormulaGraph.Place) -> Int {
    let user = user[index]
    guard let sides = schedule.sides[user],
      let place = schedule.graph.nodes[user].operands.firstIndex(of: index), place > 0
    else { return schedule.home[user] }
    return sides[place - 1]
  }

  /// Gives a node a name, at this place of the code.
  mutating func name(_ index: FormulaGraph.Place, _ value: ExpressionText) {
    let isCondition = schedule.graph.nodes[index].operation.isCondition
    let name = isCondition ? nextCondition() : nextNumber()
    let line = language.constant(name, isCondition ? .condition : .number, value.text)
    output.add(line)
    texts[index] = .atom(name)
    if case .variable = schedule.graph.nodes[index].operation { unread[index] = line }
  }

  /// Takes out what reads inputs that nothing uses, which compilers warn of.
  mutating func dropUnread() {
    for line in unread.values { output.remove(line) }
    unread = [:]
  }

  private mutating func nextNumber() -> String {
    count += 1
    return "\(names.number)\(count)"
  }

  private mutating func nextCondition() -> String {
    conditions += 1
    return "\(names.condition)\(conditions)"
  }

  /// The code of operands, so that all of them fit into one expression: the longest get names.
  private mutating func operands(_ indices: [FormulaGraph.Place]) -> [ExpressionText] {
    var parts = indices.map { text(of: $0) }
    while parts.reduce(0, { $0 + $1.size }) >= limit,
      let longest = parts.indices.max(by: { parts[$0].size < parts[$1].size }),
      parts[longest].size > 0
    {
      name(indices[longest], parts[longest])
      parts = indices.map { text(of: $0) }
    }
    return parts
  }

  // MARK: Operations

  private mutating func expression(_ index: FormulaGraph.Place) -> ExpressionText {
    let node = schedule.graph.nodes[index]
    let x = node.operands
    switch node.operation {
    case .number, .constant, .variable: return text(of: index)
    case .negate:
      let operand = operands(x)[0]
      return joined("-" + operand.right(of: .sign), .sign, [operand])
    case .add: return infix(x, " + ", .sum)
    case .subtract: return infix(x, " - ", .sum)
    case .multiply: return infix(x, " * ", .product)
    case .divide: return infix(x, " / ", .product)
    case .power:
      if let exponent = schedule.graph.literal(x[1]) { return power(x[0], exponent) }
      return call("pow", operands(x), nil)
    case .call(let rule): return call(rule, operands(x))
    case .compare(let comparison): return infix(x, " \(comparison.symbol) ", .comparison)
    case .and, .or: return connective(index)
    case .not:
      let operand = operands(x)[0]
      return joined("\(language.connectives.not)(\(operand.text))", .sign, [operand])
    case .choose: preconditionFailure("a choice is written with those that it stands with")
    }
  }

  private func joined(
    _ text: String, _ binding: ExpressionText.Binding, _ parts: [ExpressionText]
  ) -> ExpressionText {
    ExpressionText(text: text, binding: binding, size: parts.reduce(1) { $0 + $1.size })
  }

  private mutating func infix(
    _ x: [FormulaGraph.Place], _ symbol: String, _ binding: ExpressionText.Binding
  ) -> ExpressionText {
    let parts = operands(x)
    // A comparison of comparisons means other things in each language.
    let left = binding == .comparison ? parts[0].right(of: binding) : parts[0].inside(binding)
    // `a - -b` would be a decrement in C.
    let right =
      parts[1].binding == .sign ? "(\(parts[1].text))" : parts[1].right(of: binding)
    return joined(left + symbol + right, binding, parts)
  }

  private mutating func call(_ rule: CalledRule, _ arguments: [ExpressionText]) -> ExpressionText {
    let name = RuleTexts[rule].name
    switch rule.form {
    case .parametric: return call(name, arguments, rule.parameter)
    case .folded:
      // The largest of the first ones and the next.
      return arguments.dropFirst().reduce(arguments[0]) { call(name, [$0, $1], nil) }
    case .unary, .binary, .ternary: return call(name, arguments, nil)
    }
  }

  private mutating func call(
    _ name: String, _ arguments: [ExpressionText], _ order: Int?
  ) -> ExpressionText {
    var text = ""
    let template = Array(calls(name, arguments.count, order))
    var place = 0
    while place < template.count {
      if template[place] == "$", place + 1 < template.count {
        if let number = template[place + 1].wholeNumberValue {
          // In parentheses of its own, or between commas: what it binds to does not matter.
          let isBare =
            place > 0 && place + 2 < template.count
            && "( ".contains(template[place - 1]) && "),".contains(template[place + 2])
          let argument = arguments[number]
          text += isBare ? argument.text : argument.inside(.atom)
        } else {
          text += "\(order ?? 0)"
        }
        place += 2
      } else {
        text.append(template[place])
        place += 1
      }
    }
    let isOperator = template.contains("%") || template.contains("^")
    return joined(text, isOperator ? .product : .atom, arguments)
  }

  /// A power as the program computes it: small integers without a call.
  private mutating func power(_ base: FormulaGraph.Place, _ exponent: Double) -> ExpressionText {
    switch exponent {
    case 2:
      // The base is written twice.
      if text(of: base).size > 0 { name(base, text(of: base)) }
      let factor = text(of: base)
      let text = factor.inside(.power)
      return joined("\(text) * \(text)", .product, [])
    case 1: return text(of: base)
    case 0: return .atom(language.literal(1))
    case -1:
      let operand = operands([base])[0]
      return joined("\(language.literal(1)) / \(operand.right(of: .product))", .product, [operand])
    default:
      let parts = operands([base]) + [.atom(language.literal(exponent))]
      return call("pow", parts, nil)
    }
  }

  // MARK: Branches

  /// Writes a block apart, and the code of its value.
  private mutating func apart(
    _ block: Int, _ value: FormulaGraph.Place
  ) -> (lines: SourceText, value: ExpressionText) {
    let lines = apart(block, [value])
    return (lines, text(of: value))
  }

  private mutating func apart(_ block: Int, _ values: [FormulaGraph.Place]) -> SourceText {
    let outer = output
    output = SourceText(language, level: outer.level + 1)
    write(block: block)
    let lines = output
    output = outer
    return lines
  }

  /// A choice that stands alone, in an expression where both sides are one.
  private mutating func choice(_ index: FormulaGraph.Place) -> ExpressionText? {
    let x = schedule.graph.nodes[index].operands
    let sides = schedule.sides[index] ?? []
    let test = operands([x[0]])[0]
    let first = apart(sides[0], x[1])
    let second = apart(sides[1], x[2])
    let size = test.size + first.value.size + second.value.size + 1
    if first.lines.lines.isEmpty && second.lines.lines.isEmpty && size <= limit {
      let text = language.choice(
        test.inside(.or), first.value.inside(.or), second.value.inside(.or))
      return ExpressionText(text: text, binding: .choice, size: size)
    }
    write([index], test, first.lines, second.lines)
    return nil
  }

  /// Writes choices by one condition as one branch.
  private mutating func choices(_ indices: [FormulaGraph.Place]) {
    let condition = schedule.graph.nodes[indices[0]].operands[0]
    let sides = schedule.sides[indices[0]] ?? []
    var test = operands([condition])[0]
    // Without anything to compute in the sides a branch is not worth it.
    if sides.allSatisfy({ schedule.blocks[$0].nodes.isEmpty }) {
      if test.size > 0 {
        name(condition, test)
        test = text(of: condition)
      }
      for index in indices {
        let x = schedule.graph.nodes[index].operands
        let text = language.choice(
          test.inside(.or), text(of: x[1]).inside(.or), text(of: x[2]).inside(.or))
        place(index, ExpressionText(text: text, binding: .choice, size: test.size + 1))
      }
      return
    }
    let first = apart(sides[0], indices.map { schedule.graph.nodes[$0].operands[1] })
    let second = apart(sides[1], indices.map { schedule.graph.nodes[$0].operands[2] })
    write(indices, test, first, second)
  }

  private mutating func write(
    _ indices: [FormulaGraph.Place], _ test: ExpressionText, _ first: SourceText,
    _ second: SourceText
  ) {
    let names = indices.map { _ in nextNumber() }
    for name in names {
      if let declaration = language.declaration(name, .number) { output.add(declaration) }
    }
    for (line, side, operand) in [
      (language.ifLine(test.text), first, 1), (language.elseLine, second, 2),
    ] {
      output.add(line)
      output.add(side)
      output.level += 1
      for (index, name) in zip(indices, names) {
        let value = text(of: schedule.graph.nodes[index].operands[operand])
        output.add(language.assignment(name, value.text))
      }
      output.level -= 1
    }
    if let end = language.endLine { output.add(end) }
    for (index, name) in zip(indices, names) { place(index, .atom(name)) }
  }

  /// `and` and `or`: the right side is computed where the left one does not decide.
  private mutating func connective(
    _ index: FormulaGraph.Place
  ) -> ExpressionText {
    let node = schedule.graph.nodes[index]
    let isAnd = node.operation == .and
    let left = operands([node.operands[0]])[0]
    let right = apart(schedule.sides[index]?[0] ?? 0, node.operands[1])
    let words = language.connectives
    if right.lines.lines.isEmpty && left.size + right.value.size < limit {
      let binding: ExpressionText.Binding = isAnd ? .and : .or
      // Parentheses around what mixes them: compilers warn, and readers stumble.
      return joined(
        left.inside(.comparison) + (isAnd ? words.and : words.or)
          + right.value.inside(.comparison), binding, [left, right.value])
    }
    let name = nextCondition()
    output.add(language.variable(name, .condition, left.text))
    output.add(language.ifLine(isAnd ? name : "\(words.not)\(name)"))
    output.add(right.lines)
    output.level += 1
    output.add(language.assignment(name, right.value.text))
    output.level -= 1
    if let end = language.endLine { output.add(end) }
    return .atom(name)
  }
}

/// What begins the names of values and of conditions.
struct TemporaryNames {
  let number: String
  let condition: String
}
