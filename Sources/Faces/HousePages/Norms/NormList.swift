import Desk
import Markup
import WebBase

/// The norms of the desk, each with its days and whether the desk set it.
struct NormList: Markup {
  let norms: DeskNorms
  let language: Language

  var html: HTML {
    Section(.ariaLabelledBy("normen")) {
      H2(.id("normen")) { NormTexts.norms(language) }
      P(.class("muted")) { NormTexts.sub(language) }
      DataTable(
        NormTexts.norms(language),
        columns: [
          Column(DeskNorm.list.title(language)), Column(NormTexts.days(language), isNumber: true),
          Column(NormTexts.whose(language)),
        ],
        rows: DeskNorm.allCases.map { norm in
          [
            Cell(norm.name(language)), Cell(String(norms[norm])),
            Cell(norms.isOwn(norm) ? NormTexts.own(language) : NormTexts.shipped(language)),
          ]
        } + expectation, in: language)
    }
  }

  private var expectation: [[Cell]] {
    guard let expectation = norms.expectation else { return [] }
    return [
      [
        Cell(NormTexts.expectation(language)), Cell(String(expectation.days)),
        Cell(NormTexts.talkedOver(expectation.talkedOverOn)(language)),
      ]
    ]
  }
}

enum NormTexts {
  static let norms = Text(nl: "Normen van het loket", en: "Norms of the desk")
  static let sub = Text(
    nl: "In zoveel dagen hoort het gedaan te zijn; daarna staat het als te laat op de lijst.",
    en: "Within so many days it should be done; after that it stands on the list as late.")
  static let days = Text(nl: "Dagen", en: "Days")
  static let whose = Text(nl: "Van wie", en: "Whose")
  static let own = Text(nl: "Door het loket gezet", en: "Set by the desk")
  static let shipped = Text(nl: "Zoals geleverd", en: "As shipped")
  static let expectation = Text(
    nl: "Verwachting: wachten van aanmelding tot intake", en: "Expectation: waiting from registration to intake")

  static func talkedOver(_ day: LocalDate) -> Text {
    Text(nl: "Besproken op \(day.display)", en: "Talked over on \(day.display)")
  }
}
