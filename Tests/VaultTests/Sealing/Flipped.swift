/// The same bytes with one bit changed, once for every bit.
enum Flipped {
  static func each(of bytes: [UInt8]) -> some Sequence<[UInt8]> {
    (0..<bytes.count * 8).lazy.map { bit in
      var altered = bytes
      altered[bit / 8] ^= 1 << UInt8(bit % 8)
      return altered
    }
  }
}
