public import DerivativeRules

extension TapeVariable {
  /// F(x): an entry for each output where the rule has its Jacobian, else one for all, carried back by its product.
  @_alwaysEmitIntoClient
  public static func apply<R: VectorRule>(_ rule: R, _ x: [Self]) -> [Self] {
    var values: [T] = []
    let parents = GroupParents(x, values: &values)
    let y = T.apply(rule, values)
    guard let tape = parents.tape, !y.isEmpty else { return y.transformed { Self($0) } }
    if let matrix = rule.checkedJacobian(values, y) {
      return y.indices.transformed { i in
        grouped(y[i], x.count, { x[$0] }) { x[$0].weight * matrix[i, $0] }
      }
    }
    let (point, count) = (values, y.count)
    let bytes = parents.byteCount + (point.count + count) * MemoryLayout<T>.stride
    let first = tape.pointee.append(outputs: count, bytes: bytes) { first in
      { adjoints, isExact in
        pull(
          from: adjoints + first, count, to: parents, adjoints, exactly: isExact
        ) { rule.pulled(point, y, cotangent: $0) }
      }
    }
    return outputs(y, tape: tape, first: first)
  }

  /// What the body gives, recorded when the sweep comes back to it.
  @_alwaysEmitIntoClient
  public static func checkpoint(_ x: [Self], _ body: @escaping ([Self]) -> [Self]) -> [Self] {
    var values: [T] = []
    let parents = GroupParents(x, values: &values)
    let outputs = body(values.transformed { Self($0) })
    for y in outputs {
      require(
        !y.node.exists,
        """
        A result of a checkpoint depends on a variable that the body took from outside: pass everything that carries \
        derivatives as its argument.
        """)
    }
    guard let tape = parents.tape, !outputs.isEmpty else { return outputs }
    let (point, count) = (values, outputs.count)
    let bytes = parents.byteCount + point.count * MemoryLayout<T>.stride
    let first = tape.pointee.append(outputs: count, bytes: bytes) { first in
      { adjoints, isExact in
        pull(from: adjoints + first, count, to: parents, adjoints, exactly: isExact) { cotangent in
          ReverseMode.vjp(at: point, cotangent: cotangent, of: body)
        }
      }
    }
    return Self.outputs(outputs.transformed { $0.value }, tape: tape, first: first)
  }

  /// Adds what `product` makes of the outputs' adjoints to those of the parents; whether all of it are numbers.
  @_alwaysEmitIntoClient
  static func pull(
    from outputs: UnsafeMutablePointer<T>, _ count: Int, to parents: GroupParents<T>,
    _ adjoints: UnsafeMutablePointer<T>, exactly isExact: Bool, _ product: ([T]) -> [T]
  ) -> Bool {
    let cotangent = copied(outputs, count)
    if cotangent.allSatisfy({ $0.isSkipped(exactly: isExact) }) { return true }
    // What was not reached is a zero to the product.
    let shares = product(isExact ? cotangent.transformed { $0 + T.zero } : cotangent)
    parents.add(to: adjoints, exactly: isExact) { isExact ? shares[$0] + T.zero : shares[$0] }
    return shares.allSatisfy { $0.primal.isFinite }
  }
}
