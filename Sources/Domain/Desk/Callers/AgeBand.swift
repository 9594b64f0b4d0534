/// Age in bands of ten years: the only form of age that stays readable.
public enum AgeBand: String, CodedChoice {
  case under18 = "0-17"
  case from18 = "18-24"
  case from25 = "25-34"
  case from35 = "35-44"
  case from45 = "45-54"
  case from55 = "55-64"
  case from65 = "65-up"
  case unknown
  case wontSay = "wont-say"

  /// The band of an age in whole years; `nil` below 0 and above 120.
  public init?(age: Int) {
    switch age {
    case 0...17: self = .under18
    case 18...24: self = .from18
    case 25...34: self = .from25
    case 35...44: self = .from35
    case 45...54: self = .from45
    case 55...64: self = .from55
    case 65...120: self = .from65
    default: return nil
    }
  }

  /// The band of somebody of whom only the year of birth is known, by the age that is reached in the year of the day.
  ///
  /// `nil` when the year of birth lies after that year or more than 120 years before it.
  public init?(birthYear: Int, on day: LocalDate) {
    self.init(age: day.year - birthYear)
  }

  /// The band on a day of somebody whose day of birth is known; `nil` when that lies after the day.
  public init?(bornOn birth: LocalDate, on day: LocalDate) {
    guard birth <= day else { return nil }
    self.init(age: day.years(since: birth))
  }

  public static let list = CodeList(
    "age-band", Text(nl: "Leeftijd", en: "Age"),
    [
      Code("0-17", Text(nl: "Jonger dan 18", en: "Under 18")),
      Code("18-24", Text(nl: "18 tot en met 24", en: "18 to 24")),
      Code("25-34", Text(nl: "25 tot en met 34", en: "25 to 34")),
      Code("35-44", Text(nl: "35 tot en met 44", en: "35 to 44")),
      Code("45-54", Text(nl: "45 tot en met 54", en: "45 to 54")),
      Code("55-64", Text(nl: "55 tot en met 64", en: "55 to 64")),
      Code("65-up", Text(nl: "65 en ouder", en: "65 and over")),
      .unknown, .wontSay,
    ])
}
