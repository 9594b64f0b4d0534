/// A record's name outside the house: 128 random bits, written as 26 lower-case Crockford characters.
///
/// It says nothing about age, order or number of records, so that it may stand in an address. Its type says of which
/// kind of record it is the name, as that of an `ID` does: a dossier's is a `DossierID.Public`.
public struct PublicID<Subject>: Hashable, Sendable, CustomStringConvertible {
  /// The canonical text: 26 characters of the Crockford alphabet in lower case.
  public let text: String

  /// Reads the text of an address; `nil` unless it is canonical.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    // 26 characters hold 130 bits: the first one carries only three of the 128.
    guard bytes.count == 26, let first = bytes.first, first <= UInt8(ascii: "7") else { return nil }
    guard bytes.allSatisfy(alphabet.contains) else { return nil }
    self.text = String(text)
  }

  /// Writes 16 random bytes; fewer or more is a mistake of the caller.
  public init(randomBytes bytes: [UInt8]) {
    precondition(bytes.count == 16, "a public id is made of 16 bytes")
    var high = bytes[..<8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var low = bytes[8...].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var characters: [UInt8] = []
    for _ in 0..<26 {
      characters.append(alphabet[Int(low & 31)])
      low = low >> 5 | high << 59
      high >>= 5
    }
    text = String(decoding: characters.reversed(), as: UTF8.self)
  }

  public var description: String { text }
}

extension ID {
  /// The name of such a record outside the house.
  public typealias Public = PublicID<Subject>
}

private let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
