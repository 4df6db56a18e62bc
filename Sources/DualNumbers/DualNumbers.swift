// The umbrella: what a user of the package imports. The numbers, all functions, how a function was computed, and its modes compared.

@_exported public import DualNumbersCore
@_exported public import FixedSeries
@_exported public import ModeComparison
@_exported public import Parameters
@_exported public import PointDerivatives
@_exported public import Solvers
@_exported public import SparseDerivatives
@_exported public import SpecialFunctions
@_exported public import Tracing
