/// Bytes as characters of five bits each, most significant first; the number of bits must be a multiple of five.
enum FiveBitText {
  static func of(_ bytes: [UInt8], alphabet: [UInt8]) -> String {
    precondition((bytes.count * 8).isMultiple(of: 5), "bytes must fill whole characters")
    var characters: [UInt8] = []
    var held: UInt16 = 0
    var bits: UInt16 = 0
    for byte in bytes {
      held = held << 8 | UInt16(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        characters.append(alphabet[Int(held >> bits & 31)])
      }
      held &= (1 << bits) - 1
    }
    return String(decoding: characters, as: UTF8.self)
  }
}
