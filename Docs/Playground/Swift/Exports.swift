// What the page calls. A request is text or numbers in the module's memory, the answer a text there: JSON, a picture, or LaTeX.
// Each function returns the length of its answer in bytes.

import Tracing

/// Room for the text of a request.
@_expose(wasm, "dual_text") @_cdecl("dual_text")
func text(_ bytes: Int32) -> UnsafeMutablePointer<UInt8>? { Buffers.roomForText(Int(bytes)) }

/// Room for the numbers of a request.
@_expose(wasm, "dual_numbers") @_cdecl("dual_numbers")
func numbers(_ count: Int32) -> UnsafeMutablePointer<Double>? {
  Buffers.roomForNumbers(Int(count))
}

/// Where the last answer stands.
@_expose(wasm, "dual_answer") @_cdecl("dual_answer")
func answer() -> UnsafeMutablePointer<UInt8>? { Buffers.answerAddress }

/// Forgets the formulas.
@_expose(wasm, "dual_begin") @_cdecl("dual_begin")
func begin() { session = Session() }

/// What the formulas that follow know beforehand: names in the lines of the text, with numbers; the first are the lengths of
/// lists, the others integers.
@_expose(wasm, "dual_given") @_cdecl("dual_given")
func given(_ bytes: Int32, _ lists: Int32) {
  session.give(Buffers.text(Int(bytes)), lists: Int(lists))
}

/// Adds the formula in the text; its variables, or what is wrong and where.
@_expose(wasm, "dual_formula") @_cdecl("dual_formula")
func formula(_ bytes: Int32) -> Int32 { Buffers.put(session.add(Buffers.text(Int(bytes)))) }

/// Values, Jacobian and Hessian; numbers: the point.
@_expose(wasm, "dual_derivatives") @_cdecl("dual_derivatives")
func derivatives() -> Int32 { Buffers.put(session.derivatives(at: session.point())) }

/// Every operation with value, tangent and adjoint; numbers: the point, the seed, the cotangent.
@_expose(wasm, "dual_trace") @_cdecl("dual_trace")
func trace() -> Int32 { Buffers.put(session.traced()) }

/// The graph of the last trace as a picture.
@_expose(wasm, "dual_picture") @_cdecl("dual_picture")
func picture() -> Int32 { Buffers.put(session.trace?.svg() ?? "") }

/// The table of the last trace in LaTeX.
@_expose(wasm, "dual_latex") @_cdecl("dual_latex")
func latex() -> Int32 {
  Buffers.put(session.trace?.rendered(as: .latex, sweeps: .both) ?? "")
}

/// The operations that forward and reverse mode take for the Jacobian, by the graph of the last trace.
@_expose(wasm, "dual_counts") @_cdecl("dual_counts")
func counts() -> Int32 { Buffers.put(session.counts()) }

/// f, f′, f″ along a variable; numbers: the point, both ends.
@_expose(wasm, "dual_curve") @_cdecl("dual_curve")
func curve(_ variable: Int32, _ output: Int32, _ samples: Int32) -> Int32 {
  Buffers.put(session.curve(along: Int(variable), of: Int(output), samples: Int(samples)))
}

/// Lines of equal value and gradients over two variables; numbers: the point, the ends of both.
@_expose(wasm, "dual_field") @_cdecl("dual_field")
func field(_ first: Int32, _ second: Int32, _ output: Int32, _ samples: Int32) -> Int32 {
  Buffers.put(
    session.field(over: (Int(first), Int(second)), of: Int(output), samples: Int(samples)))
}

/// The derivative by one variable, exact and by differences; numbers: the point, the step.
@_expose(wasm, "dual_differences") @_cdecl("dual_differences")
func differences(_ variable: Int32, _ output: Int32) -> Int32 {
  Buffers.put(session.differences(along: Int(variable), of: Int(output)))
}

nonisolated(unsafe) private var session = Session()
