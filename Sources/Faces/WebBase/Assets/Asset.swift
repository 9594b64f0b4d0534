import Crypto
public import Markup

/// A file of the product itself, kept in the binary. Its address holds its hash, so that it may be cached for ever.
public struct Asset: Sendable {
  public let name: String
  public let contentType: String
  public let bytes: [UInt8]
  /// The same made small, for browsers that take it; `nil` for what is small already.
  let packed: [UInt8]?
  /// Of the content: the first 16 hexadecimal digits of its SHA-256.
  public let hash: String

  init(_ name: String, contentType: String, _ bytes: [UInt8]) {
    self.name = name
    self.contentType = contentType
    self.bytes = bytes
    packed = contentType.hasPrefix("font/") ? nil : Gzip.packed(bytes)
    let digest = SHA256.hash(data: bytes)
    hash = digest.prefix(8).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// `<hash>-<name>`.
  public var fileName: String { hash + "-" + name }
  public var href: Href { "/assets/\(fileName)" }
  /// Strong: the same bytes, or another tag.
  public var etag: String { "\"" + hash + "\"" }
  /// Of the small form.
  var packedTag: String { "\"" + hash + "-gzip\"" }
}
