// The numbers alone: for programs that differentiate and neither trace nor compare.

@_exported public import DerivativeRules
@_exported public import ForwardMode
@_exported public import MixedMode
@_exported public import ReverseMode
