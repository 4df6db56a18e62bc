import DualNumbers

func f<T: RealNumber>(_ x: [T]) -> T { log(x[0]) + x[0] * x[1] - sin(x[1]) }

print(f([2.0, 5.0]))  // 11.652071455223084
print(derivative(at: 2.0) { x in f([x, 5]) })  // 5.5
