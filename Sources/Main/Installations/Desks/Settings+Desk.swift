import Desk

extension Settings.Desk {
  /// What a desk is called as long as nobody gave it a name.
  static let usualName = "Luwte"
}

extension Settings {
  /// The desk that these settings are about: the one that was chosen by name, the only one, or the one that the settings
  /// describe. Among several, none is guessed.
  func desk(among desks: [DeskIdentity]) throws(InstallationFailure) -> DeskIdentity {
    guard !desks.isEmpty else { throw .noDesk }
    if let chosenDesk {
      guard let desk = desks.first(where: { $0.name == chosenDesk }) else { throw .otherDesk(names: desks.map(\.name)) }
      return desk
    }
    // The only one may have been called otherwise when it was set up.
    if desks.count == 1 { return desks[0] }
    guard let desk = desks.first(where: { $0.name == self.desk.name }) else {
      throw .unnamedDesk(names: desks.map(\.name))
    }
    return desk
  }
}
