import Desk
import Foundation
import Markup
import WebBase

/// A page like the caseload, with 25 rows that are in memory: the same frame and components, and nothing looked up.
struct MemoryPage: Markup {
  struct Line: Sendable {
    let id: DossierID.Public
    let alias: String
    let help: String
    let lastContact: LocalDate
    let next: LocalDate
    let owner: String
  }

  private let profile: DeskProfile
  private let visit: Visit
  private let moments: Moments
  private let lines: [Line]

  init() {
    profile = DeskProfile(name: "Luwte", phone: "030 000 24 24", timeZone: .gmt)
    visit = Visit(csrf: CSRFToken(sessionSecret: Data(repeating: 7, count: 32)))
    moments = Moments(timeZone: .gmt, language: .dutch)
    let day = LocalDate(dayNumber: 20_000)
    lines = (0..<25).map { number in
      Line(
        id: Effects.live.newPublicID(), alias: "Merel \(number)",
        help: "Kortdurende hulp, gesprek \(number % 5 + 1) van 5", lastContact: day.adding(days: -number),
        next: day.adding(days: number), owner: "Medewerker 21")
    }
  }

  var html: HTML {
    StaffPage("Mijn cliënten", shell: shell, profile: profile, visit: visit) {
      TitleRow("Mijn cliënten")
      FilterBar(
        "Toon",
        ["Van mij", "Van het team", "Van niemand", "Afgesloten"].map { name in
          PlaceItem(name, to: "/w/caseload", isCurrent: name == "Van mij")
        })
      DataTable("Mijn cliënten", columns: columns, rows: lines.map(cells), in: .dutch)
      Nav(.class("pager"), .ariaLabel("Mijn cliënten")) { A(.href("/w/caseload"), .rel(.next)) { "Volgende" } }
    }
  }

  private var columns: [Column] {
    ["Cliënt", "Hulp", "Laatste contact", "Volgende", "Te doen", "Bij"].map { Column($0) }
  }

  private func cells(_ line: Line) -> [Cell] {
    [
      Cell {
        A(.href("/w/dossier/\(line.id)")) { Alias(line.alias) }
        Chip("Alleen een code", look: .anon, icon: .anonymous)
      },
      Cell(line.help), Cell(line.lastContact.display), Cell(moments.shortDay(line.next)), Cell("–"), Cell(line.owner),
    ]
  }

  private var shell: StaffShell {
    let places: [(String, Icon)] = [
      ("Vandaag", .sun), ("Bellen", .phone), ("Contacten", .message), ("Aanmeldingen", .inbox),
      ("Mijn cliënten", .people), ("Kengetallen", .chart),
    ]
    return StaffShell(
      groups: [
        NavGroup(
          nil,
          places.map { NavItem($0.0, icon: $0.1, to: "/w", isCurrent: $0.1 == .people, goKey: "v") })
      ],
      me: "Medewerker 21 · hulpverlener",
      places: StaffPlaces(
        home: "/w", settings: "/w/voorkeuren", signOut: "/w/uit", unlock: "/w/in", token: "/w/token", search: "/w/zoek",
        newContact: "/w/bellen", crisis: "/w/crisis/nieuw"),
      shortcuts: (0..<11).map { ShortcutLine(["g", "v"], "Naar vandaag \($0)") }, actToken: lines[0].id.text)
  }
}
