// Which characters make a name, and which separate.

extension Unicode.Scalar {
  /// Whether a name can begin with the scalar: a letter of any script, or `_`.
  var beginsName: Bool {
    if isASCII { return isASCIILetter || self == "_" }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter: return true
    default: return false
    }
  }

  /// Whether a name can go on with the scalar: a letter, a digit, a subscript, a prime or an accent.
  var continuesName: Bool {
    if isASCII { return isASCIILetter || isASCIIDigit || self == "_" }
    switch value {
    case 0x2080...0x2089, 0x2090...0x209C: return true
    default: break
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .nonspacingMark:
      return true
    default: return false
    }
  }

  /// Whether the scalar, which is beyond ASCII, is white space.
  ///
  /// Unicode adds none to these; asked of the standard library they would take its table of all properties into a browser.
  var isSpace: Bool {
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }

  /// Whether the scalar is an ASCII letter, a digit or `_`.
  var isWord: Bool { isASCIILetter || isASCIIDigit || self == "_" }

  var isASCIIDigit: Bool { ("0"..."9").contains(self) }

  /// The digit or sign that a superscript stands for, such as `2` for `²`.
  var superscriptMeaning: Character? {
    switch value {
    case 0x00B9: "1"
    case 0x00B2: "2"
    case 0x00B3: "3"
    case 0x2070: "0"
    case 0x2074...0x2079: Character(Unicode.Scalar(UInt8(value - 0x2074) + 52))
    case 0x207B: "-"
    case 0x207F: "n"
    default: nil
    }
  }
}

extension UInt8 {
  var isDigit: Bool { self >= 48 && self <= 57 }
  var isHexadecimalDigit: Bool {
    isDigit || (self >= 65 && self <= 70) || (self >= 97 && self <= 102)
  }
}
