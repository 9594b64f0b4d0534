/// A team of the desk: the workers who stand in for each other.
public struct Team: Sendable, Hashable {
  public let id: TeamID
  public let publicID: TeamID.Public
  public let name: String

  public init(id: TeamID, publicID: TeamID.Public, name: String) {
    self.id = id
    self.publicID = publicID
    self.name = name
  }
}
