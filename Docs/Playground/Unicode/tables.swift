// Writes what the playground knows of characters, as runs of bytes in C:  swift tables.swift > tables.h
//
// The standard library's own tables are 55 kilobytes that hardly compress. A formula needs to know letters, marks, what cannot be
// seen, and small letters: 4 kilobytes, taken from the very library that the native tool runs on.

func bytes(_ number: Int) -> [Int] {
  number < 128 ? [number] : [number & 127 | 128] + bytes(number >> 7)
}

func zigzag(_ number: Int) -> Int { number < 0 ? -2 * number - 1 : 2 * number }

func table(_ name: String, _ content: [Int]) {
  print("static const uint8_t \(name)[] = {")
  for start in stride(from: 0, to: content.count, by: 32) {
    print(
      "  " + content[start..<min(start + 32, content.count)].map { "\($0)," }.joined(separator: " ")
    )
  }
  print("};")
}

/// The classes that `unicode.c` gives back as categories.
func kind(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: 1
  case .nonspacingMark: 2
  case .control, .format, .lineSeparator, .paragraphSeparator: 3
  case .enclosingMark, .unassigned, .privateUse, .surrogate: 4
  default: 0
  }
}

// Runs of one class: 8·length + class.
var classes: [Int] = []
var last = (kind: 0, start: 0)
// Runs of capital letters: how far behind the one before, how many, every one or every other, how far to the small letter.
var letters: [Int] = []
var run = (start: 0, end: 0, step: 1, distance: 0)
var written = 0

func close() {
  guard run.distance != 0 else { return }
  letters += bytes(run.start - written) + bytes((run.end - run.start) / run.step * 2 + run.step - 1)
  letters += bytes(zigzag(run.distance))
  written = run.end
}

for value in 0...0x110000 {
  let scalar = Unicode.Scalar(UInt32(value))
  // Surrogates are no scalars: they go on with what is before them.
  if scalar == nil, value < 0x110000 { continue }
  let kind = scalar.map(kind) ?? -1
  if kind != last.kind {
    classes += bytes(8 * (value - last.start) + last.kind)
    last = (kind, value)
  }
  guard let scalar, case let small = scalar.properties.lowercaseMapping.unicodeScalars,
    small.count == 1, let to = small.first, to != scalar
  else { continue }
  let distance = Int(to.value) - value
  let step = value - run.end
  if distance == run.distance, step <= 2, run.start == run.end || step == run.step {
    (run.end, run.step) = (value, step)
  } else {
    close()
    run = (value, value, 1, distance)
  }
}
close()

print("// Written by Docs/Playground/Unicode/tables.swift: do not edit.")
table("classes", classes)
table("letters", letters)
