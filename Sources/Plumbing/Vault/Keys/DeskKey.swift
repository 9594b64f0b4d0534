import Crypto

/// The keys of one desk, opened: from here its content keys, search index, audit hashes and tokens are made.
///
/// It holds two random keys. The *wrapping* key wraps content keys and could be replaced without touching
/// any content; the *standing* key serves what cannot be made again later: search index, audit hashes, token hashes,
/// pepper, checkpoints. Desk 0 (`house`) is the installation itself: what belongs to no desk, such as accounts.
public struct DeskKey: Concealed {
  /// The number that stands for the installation itself.
  public static let house: Int64 = 0

  public let desk: Int64
  /// How many times the wrapping key was replaced, plus one.
  public let generation: Int64
  let wrapping: SymmetricKey
  let standing: SymmetricKey
  let contentWrapping: SymmetricKey
  let search: SymmetricKey
  let audit: SymmetricKey
  let tokens: SymmetricKey

  init(desk: Int64, generation: Int64, wrapping: [UInt8], standing: [UInt8]) {
    self.desk = desk
    self.generation = generation
    self.wrapping = SymmetricKey(data: wrapping)
    self.standing = SymmetricKey(data: standing)
    contentWrapping = KeyDerivation.key(from: self.wrapping, purpose: "content-wrapping")
    search = KeyDerivation.key(from: self.standing, purpose: "search")
    audit = KeyDerivation.key(from: self.standing, purpose: "audit")
    tokens = KeyDerivation.key(from: self.standing, purpose: "tokens")
  }

  /// New keys for a desk.
  public static func generate(desk: Int64, using random: RandomSource = .secure) -> DeskKey {
    DeskKey(desk: desk, generation: 1, wrapping: random.bytes(32), standing: random.bytes(32))
  }
}
