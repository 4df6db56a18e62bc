// The umbrella: what a user of the package imports. The numbers, how a function computed them, and its modes compared.

@_exported public import DualNumbersCore
@_exported public import ModeComparison
@_exported public import Tracing
