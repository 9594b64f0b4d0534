/// Pads a value to whole blocks of 32 bytes before sealing, so that a stolen dump does not tell a short rank from a
/// long one by the length of its seal. One byte 0x80, then zeros (the padding of ISO/IEC 7816-4).
enum LengthPadding {
  static let block = 32

  static func cover(_ value: [UInt8]) -> [UInt8] {
    let padding = block - value.count % block
    return value + [0x80] + [UInt8](repeating: 0, count: padding - 1)
  }

  static func uncover(_ padded: [UInt8]) throws(VaultFault) -> [UInt8] {
    guard let end = padded.lastIndex(where: { $0 != 0 }), padded[end] == 0x80 else { throw .malformed }
    return Array(padded[..<end])
  }
}
