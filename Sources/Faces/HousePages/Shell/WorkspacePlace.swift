import Desk
import HouseActs
import Markup
import WebBase

/// The places of the navigation.
package enum WorkspacePlace: String, Sendable, CaseIterable {
  case today, call, crises, contacts, registrations, caseload, signals, referrals, products, figures, jobs

  private var label: Text {
    switch self {
    case .today: Text(nl: "Vandaag", en: "Today")
    case .call: Text(nl: "Bellen", en: "Call")
    case .crises: Text(nl: "Crises", en: "Crises")
    case .contacts: Text(nl: "Contacten", en: "Contacts")
    case .registrations: Text(nl: "Aanmeldingen", en: "Registrations")
    case .caseload: Text(nl: "Mijn cliënten", en: "My clients")
    case .signals: Text(nl: "Signalen", en: "Signals")
    case .referrals: Text(nl: "Verwijzingen", en: "Referrals")
    case .products: Text(nl: "Producten", en: "Products")
    case .figures: Text(nl: "Kengetallen", en: "Key figures")
    case .jobs: Text(nl: "Achtergrondtaken", en: "Background jobs")
    }
  }

  private var icon: Icon {
    switch self {
    case .today: .sun
    case .call: .phone
    case .crises: .crisis
    case .contacts: .message
    case .registrations: .inbox
    case .caseload: .people
    case .signals: .warning
    case .referrals: .send
    case .products: .grid
    case .figures: .chart
    case .jobs: .clock
    }
  }

  private var href: Href {
    switch self {
    case .today: "/w"
    case .call: "/w/bellen"
    case .crises: "/w/crises"
    case .contacts: "/w/contacten"
    case .registrations: "/w/aanmeldingen"
    case .caseload: "/w/caseload"
    case .signals: "/w/signalen"
    case .referrals: "/w/verwijzingen"
    case .products: "/w/producten"
    case .figures: "/w/kengetallen"
    case .jobs: "/w/achtergrond"
    }
  }

  /// How much waits there.
  private func count(_ waiting: WaitingCounts) -> Int? {
    switch self {
    case .today: waiting.dueTasks + waiting.crises.count
    case .call: waiting.drafts
    case .crises: waiting.crises.count
    case .contacts, .registrations, .caseload, .signals, .referrals, .products, .figures, .jobs: nil
    }
  }

  /// The letter behind `g`.
  private var goKey: Character {
    switch self {
    case .today: "v"
    case .call: "b"
    case .crises: "r"
    case .contacts: "c"
    case .registrations: "a"
    case .caseload: "m"
    case .signals: "s"
    case .referrals: "w"
    case .products: "p"
    case .figures: "k"
    case .jobs: "j"
    }
  }

  /// How each place of a role is reached with two keys.
  static func shortcuts(for role: Desk.Role, _ language: Language) -> [ShortcutLine] {
    groups(of: role).flatMap(\.places).map { ShortcutLine(["g", String($0.goKey)], $0.label(language)) }
  }

  /// Where a role can go, under headings; an administrator has no place where clients are.
  private static func groups(of role: Desk.Role) -> [(heading: Text?, places: [WorkspacePlace])] {
    switch role {
    case .worker, .teamLead:
      [
        (nil, [.today, .call, .crises, .contacts, .registrations]),
        (Text(nl: "Mijn werk", en: "My work"), [.caseload, .signals, .referrals]),
        (Text(nl: "Loket", en: "Desk"), [.products, .figures]),
      ]
    case .administrator: [(Text(nl: "Beheer", en: "Administration"), [.jobs])]
    default: []
    }
  }

  /// The navigation of a role.
  static func groups(
    for role: Desk.Role, current: WorkspacePlace?, waiting: WaitingCounts?, in language: Language
  ) -> [NavGroup] {
    groups(of: role).map { group in
      NavGroup(
        group.heading?(language),
        group.places.map { place in
          NavItem(
            place.label(language), icon: place.icon, to: place.href,
            count: waiting.flatMap(place.count),
            isLate: place == .today && waiting.map { $0.isLate || !$0.crises.isEmpty } ?? false,
            isCurrent: place == current, goKey: place.goKey)
        })
    }
  }
}

/// The sheet with shortcuts.
enum ShellShortcuts {
  /// What a role can press: an administrator has no clients to walk through.
  static func lines(for role: Desk.Role, _ language: Language) -> [ShortcutLine] {
    let everywhere =
      WorkspacePlace.shortcuts(for: role, language) + [
        ShortcutLine(["Ctrl Enter"], Text(nl: "Bewaar", en: "Save")(language)),
        ShortcutLine(["Ctrl ."], Text(nl: "Vervaag het scherm", en: "Blur the screen")(language)),
        ShortcutLine(["?"], Text(nl: "Dit overzicht", en: "This sheet")(language)),
      ]
    guard role.helps else { return everywhere }
    return [
      ShortcutLine(["n"], Text(nl: "Nieuw contact", en: "New contact")(language)),
      ShortcutLine(["F8"], Text(nl: "Crisis", en: "Crisis")(language)),
      ShortcutLine(["Ctrl K"], Text(nl: "Zoeken", en: "Search")(language)),
      ShortcutLine(["j", "k"], Text(nl: "Volgende, vorige regel", en: "Next, previous line")(language)),
      ShortcutLine(["Enter"], Text(nl: "Open de regel", en: "Open the line")(language)),
      ShortcutLine(["x"], Text(nl: "Taak gedaan", en: "Task done")(language)),
      ShortcutLine(["."], Text(nl: "Gesprek toevoegen, in een dossier", en: "Add a session, in a dossier")(language)),
    ] + everywhere
  }
}
