import CompiledFormulas
import Expressions
import Testing

@Suite("CompiledFormula")
struct CompiledFormulaTests {
  @Test("a gradient has a column for the value and one for each variable")
  func gradient() throws {
    let f = try CompiledFormula(["x*exp(-y)"], variables: ["x", "y"], results: .gradient)
    #expect(f.inputs == ["x", "y"])
    #expect(f.resultNames == ["value", "d/dx", "d/dy"])
    #expect(f.evaluate([[1, 2], [0, 0]]) == [[1, 2], [1, 1], [-1, -2]])
  }

  @Test("constants have no column, and are differentiated by where that is asked for")
  func constants() throws {
    let f = try CompiledFormula(
      ["a*x^n"], variables: ["n", "a", "x"], constants: ["n": 2, "a": 3], wrt: ["x", "a"],
      results: .gradient)
    #expect(f.inputs == ["x"])
    #expect(f.resultNames == ["value", "d/dx", "d/da"])
    #expect(f.evaluate([[2]]) == [[12], [12], [4]])
    let all = try CompiledFormula(
      ["a*x"], variables: ["a", "x"], constants: ["a": 3], results: .gradient)
    #expect(all.resultNames == ["value", "d/da", "d/dx"])
    #expect(all.evaluate([[2]]) == [[6], [2], [3]])
  }

  @Test("names of results", arguments: names)
  func resultNames(
    texts: [String], results: CompiledFormula.Results, wrt: [String], expected: [String]
  ) throws {
    let f = try CompiledFormula(texts, variables: ["x", "y"], wrt: wrt, results: results)
    #expect(f.resultNames == expected)
  }

  @Test("what has no value, and a system where one result is asked for, is refused")
  func errors() {
    let unknown = #expect(throws: ExpressionError.self) {
      try CompiledFormula(["x + 2*yy"], variables: ["x"], results: .gradient)
    }
    #expect(unknown?.kind == .unknownVariable)
    #expect(unknown?.range == 6..<8)
    #expect(unknown?.message == "no value for 'yy'")
    let several = #expect(throws: ExpressionError.self) {
      try CompiledFormula(["x", "y"], variables: ["x", "y"], results: .hessian)
    }
    #expect(several?.kind == .severalResults)
  }

  @Test("rows can come in pieces of any size, also of none")
  func pieces() throws {
    let f = try CompiledFormula(
      ["if(x > 0, x*y, sin(y))"], variables: ["x", "y"], results: .gradient)
    let columns = [(0..<1000).map { Double($0 % 7) - 3 }, (0..<1000).map { Double($0) / 9 }]
    let whole = f.evaluate(columns)
    var workspace = f.makeWorkspace()
    var found = [[Double]](repeating: [], count: 3)
    var start = 0
    for count in [0, 1, 300, 699] {
      let inputs = columns.map { column in
        let copy = UnsafeMutableBufferPointer<Double>.allocate(capacity: count)
        _ = copy.initialize(from: column[start..<start + count])
        return copy
      }
      let outputs = found.map { _ in
        let column = UnsafeMutableBufferPointer<Double>.allocate(capacity: count)
        column.initialize(repeating: .nan)
        return column
      }
      f.evaluate(
        inputs.map { UnsafeBufferPointer($0) }, count: count, into: outputs, using: &workspace)
      for place in found.indices { found[place] += outputs[place] }
      for column in inputs + outputs { column.deallocate() }
      start += count
    }
    #expect(found == whole)
    #expect(f.evaluate([[], []]) == [[], [], []])
  }

  @Test("a formula without variables has one row")
  func constant() throws {
    let f = try CompiledFormula(["1 + 2"], variables: [], results: .gradient)
    #expect(f.evaluate([]) == [[3]])
  }

  @Test("single precision rounds columns first")
  func single() throws {
    let f = try CompiledFormula(
      ["x/3"], variables: ["x"], results: .gradient, inSinglePrecision: true)
    #expect(f.evaluate([[0.1]]) == [[Double(Float(0.1) / 3)], [Double(1 / Float(3))]])
  }
}

private let names: [([String], CompiledFormula.Results, [String], [String])] = [
  (["x*y"], .values, ["x", "y"], ["value"]),
  (["x*y"], .derivatives(order: 3), ["x"], ["value", "d/dx", "d2/dx2", "d3/dx3"]),
  (
    ["[x*y, x]"], .jacobian, ["x", "y"],
    ["f1", "f2", "d f1/dx", "d f1/dy", "d f2/dx", "d f2/dy"]
  ),
  (["x*y"], .jacobian, ["y"], ["value", "d/dy"]),
  (["x*y"], .jvp(along: [1]), ["y"], ["value", "jvp"]),
  (["x", "y"], .jvp(along: [1, 2]), ["x", "y"], ["f1", "f2", "jvp f1", "jvp f2"]),
  (["x", "y"], .vjp(cotangent: [1, 2]), ["y"], ["f1", "f2", "vjp y"]),
  (["x*y"], .hvp(along: [1]), ["x"], ["value", "d/dx", "hvp x"]),
  (
    ["x*y"], .hessian, ["x", "y"],
    ["value", "d/dx", "d/dy", "d2/dx2", "d2/dxdy", "d2/dy2"]
  ),
]
