/// Why an attack could not be run.
public enum AttackRefusal: Error, Equatable, Sendable {
  /// No whole numbers agree with all published tables: a value contradicts another.
  case contradictoryTables
  /// More combinations of leaves than can be attacked at once.
  case tooLarge
  /// The truth does not agree with the published tables, so judging by it means nothing.
  case truthDiffers
  /// The solver stopped before an answer.
  case solverStopped

  /// The reason in English and in Dutch.
  public var texts: (english: String, dutch: String) {
    switch self {
    case .contradictoryTables:
      ("the published tables contradict each other", "de gepubliceerde tabellen spreken elkaar tegen")
    case .tooLarge:
      ("too many combinations of leaves to attack at once", "te veel combinaties om in één keer aan te vallen")
    case .truthDiffers:
      (
        "the truth does not agree with the published tables",
        "de ware aantallen passen niet bij de gepubliceerde tabellen"
      )
    case .solverStopped: ("the solver stopped before an answer", "de oplosser stopte voor er een antwoord was")
    }
  }
}
