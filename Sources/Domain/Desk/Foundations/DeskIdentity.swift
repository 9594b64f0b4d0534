/// What the register knows of its desk without any key.
public struct DeskIdentity: Sendable, Hashable {
  public let id: DeskID
  public let name: String
  /// An IANA name, such as `Europe/Amsterdam`.
  public let timeZone: String

  public init(id: DeskID, name: String, timeZone: String) {
    self.id = id
    self.name = name
    self.timeZone = timeZone
  }
}
