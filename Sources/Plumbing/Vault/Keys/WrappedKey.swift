import Crypto

/// Opening of wrapped keys: every way to fail that is about the key gives one fault.
enum WrappedKey {
  static func open(
    _ box: ArraySlice<UInt8>, key: SymmetricKey, for associatedData: [UInt8], length: Int
  ) throws(VaultFault) -> [UInt8] {
    guard box.count == length + SealedBox.overhead else { throw .malformed }
    do {
      return try SealedBox.open(box, key: key, for: associatedData)
    } catch {
      throw .keyDoesNotOpen
    }
  }
}
