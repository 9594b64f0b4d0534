import Desk

/// Words of the forms of help.
enum TrajectoryTexts {
  static let stepOver = Text(nl: "Stap over", en: "Step over")
  static let moreSessions = Text(nl: "Meer gesprekken", en: "More sessions")
  static let limitReached = Text(nl: "Grens bereikt", en: "Limit reached")
  static let noGoal = Text(
    nl: "Bij dit product horen doelen, en er is er nog geen", en: "Goals belong to this product, and there is none yet")
  static let before = Text(nl: "Vorige evaluatie", en: "Last evaluation")
  static let start = Text(nl: "Begin", en: "Start")
  static let compared = Text(nl: "Wat je vergelijkt", en: "What you compare")
  static let now = Text(nl: "Nu", en: "Now")
  static let sinceStart = Text(nl: "Sinds het begin", en: "Since the start")
  static let sinceLast = Text(nl: "Sinds de vorige evaluatie", en: "Since the last evaluation")
  static let sessions = Text(nl: "Gesprekken gehouden", en: "Sessions held")
  static let missed = Text(nl: "Niet verschenen of laat afgezegd", en: "Missed or cancelled late")
  static let allGoals = Text(nl: "Doelen samen (T)", en: "All goals (T)")
  static let medicalView = Text(nl: "Medische of psychologische blik", en: "Medical or psychological view")
  static let medicalName = Text(nl: "Naam van wie meekeek", en: "Name of who looked along")
  static let nameWithoutRole = Text(
    nl: "Een naam hoort bij een arts of psycholoog die zelf meekeek. Kies dat, of haal de naam weg.",
    en: "A name belongs to a physician or psychologist who looked along. Choose that, or remove the name.")
  static let takesGoals = Text(
    nl: "Doelen die nog niet gehaald zijn, gaan mee", en: "Goals that are not reached yet go along")

  /// With which of the products a second name is asked.
  static func secondName(_ products: [Product], _ language: Language) -> String? {
    let names = products.filter(\.needsSecondName).map { $0.name(language) }
    guard !names.isEmpty else { return nil }
    return Text(nl: "Bij ", en: "With ")(language) + names.joined(separator: Text(nl: " en ", en: " and ")(language))
  }

  static func looked(_ role: ConsultedRole) -> Text {
    switch role {
    case .physician: Text(nl: "Een arts keek mee", en: "A physician looked along")
    case .psychologist: Text(nl: "Een psycholoog keek mee", en: "A psychologist looked along")
    }
  }

  static func answered(_ role: ConsultedRole, on day: LocalDate) -> Text {
    Text(
      nl: "Overleg, beantwoord \(day.display): \(role.name.nl.lowercased())",
      en: "Consultation, answered \(day.display): \(role.name.en.lowercased())")
  }

  static func allow(_ count: Int) -> Text {
    Text(nl: "Sta \(count) gesprekken toe", en: "Allow \(count) sessions")
  }

  static func allowed(_ count: Int) -> Text {
    Text(nl: "\(count) gesprekken meer toegestaan", en: "\(count) more sessions allowed")
  }
}
