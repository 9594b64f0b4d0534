/// The name of a log in its checkpoints, such as `loket.example.nl/desk/1`: printable ASCII without space or plus sign.
public struct CheckpointOrigin: Hashable, Sendable, CustomStringConvertible {
  public let name: String

  /// `nil` when the name is empty, longer than 200 characters, or has another character than `!` to `~` without `+`.
  public init?(_ name: String) {
    let plus = UInt8(ascii: "+")
    guard (1...200).contains(name.utf8.count), name.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != plus }) else {
      return nil
    }
    self.name = name
  }

  /// A name written in the source, that `init` would take.
  private init(written name: String) { self.name = name }

  /// The name under which every installation signs the log of a desk.
  public static let auditLog = CheckpointOrigin(written: "luwte/audit")

  public var description: String { name }
}
