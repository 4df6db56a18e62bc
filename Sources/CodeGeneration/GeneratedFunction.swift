package import Symbolic

/// A function to be written: what it takes, what it gives, and the graph of operations between.
package struct GeneratedFunction: Sendable {
  /// What the function takes: a number, or a list of them.
  package struct Input: Sendable {
    package var name: String
    /// How many elements a list has; nil for a number.
    package var count: Int?
    /// The places of its numbers among the graph's variables.
    package var variables: [Int]

    package init(name: String, count: Int?, variables: [Int]) {
      self.name = name
      self.count = count
      self.variables = variables
    }
  }

  /// What the function gives: a number, or a list of them.
  package struct Result: Sendable {
    package var name: String
    /// The graph's outputs that it has.
    package var entries: [FormulaGraph.Place]
    package var isList: Bool
    /// What stands in it, for the comment.
    package var meaning: String
    /// The row and the column of each entry, from 0, where only some of a matrix are there.
    package var pattern: (rows: [Int], columns: [Int])?

    package init(
      name: String, entries: [FormulaGraph.Place], isList: Bool, meaning: String,
      pattern: (rows: [Int], columns: [Int])? = nil
    ) {
      self.name = name
      self.entries = entries
      self.isList = isList
      self.meaning = meaning
      self.pattern = pattern
    }
  }

  package var name: String
  /// What the comment says of the function, a paragraph each.
  package var comment: [String] = []
  package var inputs: [Input]
  package var results: [Result]
  package var graph: FormulaGraph

  package init(name: String, inputs: [Input], results: [Result], graph: FormulaGraph) {
    self.name = name
    self.inputs = inputs
    self.results = results
    self.graph = graph
  }
}
