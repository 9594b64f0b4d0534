/// The code with which an anonymous client returns: 16 Crockford characters, 80 bits, all of it secret.
///
/// It is stored and found by `DeskKey.tokenHash` only. Small letters, spaces, dashes, O for 0 and I or L for 1 are
/// forgiven.
public struct ReceiptCode: Hashable, Concealed {
  /// The 16 characters without separators: what is hashed.
  public let canonical: String

  /// A new code.
  public static func generate(using random: RandomSource = .secure) -> ReceiptCode {
    ReceiptCode(canonical: CrockfordText.of(random.bytes(10)))
  }

  /// Reads what somebody typed; `nil` when it cannot be a code.
  public init?(_ typed: String) {
    guard typed.utf8.count <= 200, let canonical = CrockfordText.canonical(typed), canonical.utf8.count == 16 else {
      return nil
    }
    self.canonical = canonical
  }

  private init(canonical: String) {
    self.canonical = canonical
  }

  /// The code in four groups of four, as it is shown: `7K3M-Q9TD-2XHV-8RWA`.
  public var shown: String {
    groups.joined(separator: "-")
  }

  /// The four groups; the client repeats the last one as proof of having written it down.
  public var groups: [String] {
    let characters = Array(canonical.utf8)
    return stride(from: 0, to: 16, by: 4).map { String(decoding: characters[$0..<$0 + 4], as: UTF8.self) }
  }
}
