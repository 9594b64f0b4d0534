import Desk
import Instruments
import Markup
import UseCases
import WebBase

/// The questionnaires of a dossier, newest first, and those that can be administered.
struct ScreeningListPage: Markup {
  let answer: DossierAnswer
  let offered: [InstrumentChoiceAnswer]
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var place: Href { "/w/dossier/\(answer.id)" }

  var html: HTML {
    Breadcrumb([PlaceItem(DossierTexts.dossier(language), to: place)], in: language)
    TitleRow(ScreeningTexts.title(language), sub: answer.label) {
      LinkButton(CourseTexts.title(language), to: "\(place)/beloop", look: .line, icon: .chart)
    }
    earlier
    if answer.mayWrite { choice }
  }

  @MarkupBuilder private var earlier: HTML {
    if answer.screenings.isEmpty {
      EmptyState(ScreeningTexts.none(language)) { P { ScreeningTexts.notADiagnosis(language) } }
    } else {
      ListSection(id: "earlier", ScreeningTexts.earlier(language), count: answer.screenings.count) {
        DataTable(
          ScreeningTexts.earlier(language),
          columns: [
            Column(ScreeningTexts.one(language)), Column(ScreeningTexts.takenOn(language)),
            Column(ScreeningTexts.reading(language)), Column(ScreeningTexts.change(language)),
          ],
          rows: answer.screenings.reversed().map(row), in: language)
      }
    }
  }

  private func row(_ one: ScreeningAnswer) -> [Cell] {
    [
      Cell { A(.href("\(place)/vragenlijst/\(one.id)")) { one.name(language) } },
      Cell(one.takenOn.display), Cell(one.reading(in: language)), Cell(one.change?.name(language) ?? "–"),
    ]
  }

  private var choice: HTML {
    ListSection(id: "choose", ScreeningTexts.choose(language)) {
      DataTable(
        ScreeningTexts.choose(language),
        columns: [
          Column(ScreeningTexts.one(language)), Column(Text(nl: "Meet", en: "Measures")(language)),
          Column(Text(nl: "Wie vult in", en: "Who fills in")(language)),
        ],
        rows: offered.map { offer in
          [
            Cell { A(.href("\(place)/lijst/\(offer.instrument.id)")) { offer.instrument.name(language) } },
            Cell(offer.instrument.construct(language)), Cell(offer.administering.words(language)),
          ]
        }, in: language)
    }.html
  }
}

extension ScreeningAnswer {
  /// What it came to, in a few words.
  func reading(in language: Language) -> String {
    switch state {
    case .open: ScreeningTexts.open(language)
    case .skipped:
      ScreeningTexts.skipped(language) + (skipReason.map { ": " + $0.name(language).lowercased() } ?? "")
    case .done: score?.summary(in: language) ?? ""
    }
  }
}

extension Administering {
  var words: Text {
    switch self {
    case .client: Text(nl: "De cliënt, of samen", en: "The client, or together")
    case .workerOnly(let why): why
    }
  }
}
