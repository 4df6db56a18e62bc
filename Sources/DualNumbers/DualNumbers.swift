// The umbrella: what a user of the package imports.

@_exported public import DerivativeRules
@_exported public import ForwardMode
@_exported public import ModeComparison
@_exported public import ReverseMode
@_exported public import Tracing
