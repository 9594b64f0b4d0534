/// What is counted of a client, as far as it is known; nothing in it identifies anybody.
public struct ClientProfile: Sendable, Hashable {
  public var caller: CallerProfile
  /// Of `PoliceUnit`.
  public var unit: CodeKey
  public var gender: Gender
  public var ageBand: AgeBand

  public init(
    caller: CallerProfile = .unknown, unit: CodeKey = "unknown", gender: Gender = .unknown,
    ageBand: AgeBand = .unknown
  ) {
    self.caller = caller
    self.unit = unit
    self.gender = gender
    self.ageBand = ageBand
  }

  /// What a contact already said.
  public init(_ content: ContactContent) {
    self.init(
      caller: content.caller ?? .unknown, unit: content.unit ?? "unknown", gender: content.gender ?? .unknown,
      ageBand: content.ageBand ?? .unknown)
  }
}

extension Registration.Profile {
  /// What a registration copies of its client on the day that it is made.
  public init(_ client: ClientProfile, channel: ContactChannel, path: CodeKey = "unknown") {
    self.init(
      caller: client.caller, channel: channel, unit: client.unit, gender: client.gender, ageBand: client.ageBand,
      path: path)
  }
}
