# Value and gradient of x*exp(-y^2)+sin(z*x)*log(1+y), the derivative by hand.
BEGIN { FS = OFS = ","; CONVFMT = OFMT = "%.17g" }
NR == 1 { print $0, "value", "d/dx", "d/dy", "d/dz"; next }
{
  x = $1; y = $2; z = $3
  e = exp(-y * y); s = sin(z * x); c = cos(z * x); l = log(1 + y)
  print $0, x * e + s * l, e + c * z * l, -2 * y * x * e + s / (1 + y), c * x * l
}
