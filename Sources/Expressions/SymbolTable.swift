/// What the names of a formula mean, found by their bytes where they stand.
///
/// A formula of a hundred thousand variables asks several times as often, mostly for the same few bytes: a dictionary of texts
/// makes a text of each, and hashes it against attacks that a formula cannot mount on its own reader; that took a third of the parser.
/// Names beyond ASCII, of which several spellings are one text, are kept in a dictionary.
struct SymbolTable {
  typealias Symbol = Parser.Symbol

  private struct Entry {
    /// Where the name stands among `spellings`.
    var start: Int
    var count: Int
    var symbol: Symbol?
  }

  private var spellings: [UInt8] = []
  private var entries: [Entry] = []
  /// The place of an entry by hash, one above it; 0 where there is none.
  private var places: [Int32] = Array(repeating: 0, count: 32)
  private var others: [String: Symbol] = [:]

  /// What a name means that stands in a text.
  func meaning(of range: Range<Int>, in text: [UInt8]) -> Symbol? {
    text.withUnsafeBufferPointer { text in
      let name = UnsafeBufferPointer(rebasing: text[range])
      guard Self.isASCII(name) else { return other(String(decoding: name, as: UTF8.self)) }
      let place = places[bucket(of: name)]
      return place == 0 ? nil : entries[place.index - 1].symbol
    }
  }

  /// Gives a name that stands in a text a meaning.
  mutating func set(_ range: Range<Int>, in text: [UInt8], _ symbol: Symbol?) {
    text.withUnsafeBufferPointer { text in
      let name = UnsafeBufferPointer(rebasing: text[range])
      guard Self.isASCII(name) else {
        return set(other: String(decoding: name, as: UTF8.self), symbol)
      }
      var bucket = bucket(of: name)
      if places[bucket] == 0 {
        if 2 * entries.count >= places.count {
          grow()
          bucket = self.bucket(of: name)
        }
        entries.append(Entry(start: spellings.count, count: name.count))
        spellings.append(contentsOf: name)
        places[bucket] = Int32(entries.count)
      }
      entries[places[bucket].index - 1].symbol = symbol
    }
  }

  subscript(name: String) -> Symbol? {
    get {
      let bytes = Array(name.utf8)
      return meaning(of: bytes.indices, in: bytes)
    }
    set {
      let bytes = Array(name.utf8)
      set(bytes.indices, in: bytes, newValue)
    }
  }

  // The sign for kelvin is the letter K, and the only one of other scripts that is ASCII as well.

  private static func withoutKelvin(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      text.unicodeScalars.append(scalar == "\u{212A}" ? "K" : scalar)
    }
    return text
  }

  private func other(_ name: String) -> Symbol? {
    let plain = Self.withoutKelvin(name)
    return plain.utf8.allSatisfy { $0 < 0x80 } ? self[plain] : others[plain]
  }

  private mutating func set(other name: String, _ symbol: Symbol?) {
    let plain = Self.withoutKelvin(name)
    if plain.utf8.allSatisfy({ $0 < 0x80 }) { self[plain] = symbol } else { others[plain] = symbol }
  }

  private static func isASCII(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    var joined: UInt8 = 0
    for byte in name { joined |= byte }
    return joined < 0x80
  }

  /// The bucket that has the name, or the empty one where it belongs.
  private func bucket(of name: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = places.count - 1
    var bucket = Self.hash(name) & mask
    while true {
      let place = places[bucket].index
      if place == 0 { return bucket }
      let entry = entries[place - 1]
      if entry.count == name.count, isSpelt(entry.start, name) { return bucket }
      bucket = (bucket + 1) & mask
    }
  }

  private func isSpelt(_ start: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in name.indices where spellings[start + place] != name[place] { return false }
    return true
  }

  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt = 0
    for byte in name { hash = (hash ^ UInt(byte)) &* 0x0100_0193 }
    // The low bits of a product know nothing of the high ones.
    return Int(truncatingIfNeeded: (hash ^ hash >> 15) & UInt(Int32.max))
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: 4 * places.count)
    spellings.withUnsafeBufferPointer { spellings in
      for (place, entry) in entries.enumerated() {
        let name = UnsafeBufferPointer(rebasing: spellings[entry.start..<entry.start + entry.count])
        let mask = places.count - 1
        var bucket = Self.hash(name) & mask
        while places[bucket] != 0 { bucket = (bucket + 1) & mask }
        places[bucket] = Int32(place + 1)
      }
    }
  }
}
