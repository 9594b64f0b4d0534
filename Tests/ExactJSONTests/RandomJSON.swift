import ExactJSON

/// Random numbers that are the same every time (SplitMix64, Steele, Lea and Flood 2014).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension JSONValue {
  /// Any value that can be written, at most so deep.
  static func random(deep: Int, using numbers: inout SeededNumbers) -> JSONValue {
    let size = Int.random(in: 0...4, using: &numbers)
    switch Int.random(in: 0...(deep > 0 ? 6 : 4), using: &numbers) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &numbers))
    case 2: return .integer([0, -1, .max, .min, Int.random(in: -9999...9999, using: &numbers)][size])
    case 3:
      let digits = Int.random(in: -999_999...999_999, using: &numbers)
      return .number(JSONNumber(digits, decimals: Int.random(in: 0...5, using: &numbers)))
    case 4: return .string(randomText(using: &numbers))
    case 5: return .array((0..<size).map { _ in random(deep: deep - 1, using: &numbers) })
    default:
      let names = (0..<size).map { "\($0)" + randomText(using: &numbers) }
      return .object(names.map { Member($0, random(deep: deep - 1, using: &numbers)) })
    }
  }

  private static func randomText(using numbers: inout SeededNumbers) -> String {
    let scalars: [Unicode.Scalar] = [
      "a", "\"", "\\", "/", "\u{0}", "\u{1F}", "\n", "\u{7F}", "é", "\u{301}", "€", "\u{2028}", "🙂", "\u{10FFFF}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...6, using: &numbers) {
      if let scalar = scalars.randomElement(using: &numbers) { text.append(scalar) }
    }
    return String(text)
  }
}
