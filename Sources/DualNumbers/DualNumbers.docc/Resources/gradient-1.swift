import DualNumbers

func f(_ x: [Double]) -> Double { log(x[0]) + x[0] * x[1] - sin(x[1]) }

print(f([2, 5]))  // 11.652071455223084
