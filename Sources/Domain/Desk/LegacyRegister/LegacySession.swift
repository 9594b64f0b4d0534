/// A session of an older register.
public struct LegacySession: Sendable, Hashable {
  /// The number of the session in the older register; unique there.
  public var number: String
  /// The number of its dossier.
  public var dossier: String
  public var day: LocalDate
  /// The how-manieth session of the dossier it was, from 1; unique in the dossier.
  public var ordinal: Int
  public var place: SessionPlace
  public var minutes: Int?
  /// Whether the client came.
  public var attended: Bool
  public var marks: Set<LegacyMark>

  public init(
    number: String, dossier: String, day: LocalDate, ordinal: Int, place: SessionPlace = .unknown,
    minutes: Int? = nil, attended: Bool = true, marks: Set<LegacyMark> = []
  ) {
    self.number = number
    self.dossier = dossier
    self.day = day
    self.ordinal = ordinal
    self.place = place
    self.minutes = minutes
    self.attended = attended
    self.marks = marks
  }
}
