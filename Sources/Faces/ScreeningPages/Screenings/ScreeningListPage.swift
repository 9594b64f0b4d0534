import CareActs
import CarePages
import Desk
import Instruments
import Markup
import ScreeningActs
import WebBase

/// The questionnaires of a dossier, newest first, and those that can be administered.
struct ScreeningListPage: Markup {
  let shown: Framed<[ScreeningAnswer]>
  let offered: [InstrumentChoiceAnswer]
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var answer: DossierFrame { shown.frame }
  private var place: Href { "/w/dossier/\(answer.id)" }

  var html: HTML {
    DossierBar(answer, title: ScreeningTexts.title(language), in: language) {
      LinkButton(CourseTexts.title(language), to: "\(place)/beloop", look: .line, icon: .chart)
    }
    earlier
    if answer.mayWrite {
      choice
      Section(.ariaLabelledBy("read-lists")) {
        H2(.id("read-lists")) { ListReadings.lists.map { $0.name(language) }.joined(separator: ", ") }
        P(.class("muted")) { ReadingTexts.hint(language) }
        ButtonRow { LinkButton(ReadingTexts.record(language), to: "\(place)/gelezen", look: .line) }
      }
    }
  }

  @MarkupBuilder private var earlier: HTML {
    if shown.content.isEmpty {
      EmptyState(ScreeningTexts.none(language)) { P { ScreeningTexts.notADiagnosis(language) } }
    } else {
      ListSection(id: "earlier", ScreeningTexts.earlier(language), count: shown.content.count) {
        DataTable(
          ScreeningTexts.earlier(language),
          columns: [
            Column(ScreeningTexts.one(language)), Column(ScreeningTexts.takenOn(language)),
            Column(ScreeningTexts.reading(language)), Column(ScreeningTexts.change(language)),
          ],
          rows: shown.content.reversed().map(row), in: language)
      }
    }
  }

  private func row(_ one: ScreeningAnswer) -> [Cell] {
    [
      Cell { A(.href("\(place)/vragenlijst/\(one.id)")) { one.name(language) } },
      Cell(one.takenOn.display), Cell(one.reading(in: language)), Cell(one.change?.name(language) ?? "–"),
    ]
  }

  /// In groups by who may fill in, each with its reason once: what a client can fill in comes first.
  private var choice: HTML {
    var groups: [(administering: Administering, instruments: [Instrument])] = []
    for offer in offered.filter({ $0.administering == .client }) + offered.filter({ $0.administering != .client }) {
      if let place = groups.firstIndex(where: { $0.administering == offer.administering }) {
        groups[place].instruments.append(offer.instrument)
      } else {
        groups.append((offer.administering, [offer.instrument]))
      }
    }
    return ListSection(id: "choose", ScreeningTexts.choose(language)) {
      for (index, group) in groups.enumerated() {
        if index == 0 || group.administering != .client && groups[index - 1].administering == .client {
          H3 { group.administering.title(language) }
        }
        table(of: group.instruments, filledInBy: group.administering)
      }
    }.html
  }

  @MarkupBuilder private func table(of instruments: [Instrument], filledInBy who: Administering) -> HTML {
    if let reason = who.reason { P(.class("muted")) { reason(language) } }
    DataTable(
      (who.reason ?? who.title)(language),
      columns: [Column(ScreeningTexts.one(language)), Column(Text(nl: "Meet", en: "Measures")(language))],
      rows: instruments.map { instrument in
        [
          Cell { A(.href("\(place)/lijst/\(instrument.id)")) { instrument.name(language) } },
          Cell(instrument.construct(language)),
        ]
      }, in: language)
  }
}

extension ScreeningAnswer {
  /// What it came to, in a few words.
  func reading(in language: Language) -> String {
    switch state {
    case .open: ScreeningTexts.open(language)
    case .skipped:
      ScreeningTexts.skipped(language) + (skipReason.map { ": " + $0.name(language).lowercased() } ?? "")
    case .done: listReading?.conclusion.name(language) ?? score?.summary(in: language) ?? ""
    }
  }
}

extension Administering {
  /// What the lists have in common that are administered so.
  fileprivate var title: Text {
    switch self {
    case .client: Text(nl: "De cliënt vult in, of samen", en: "Filled in by the client, or together")
    case .workerOnly: Text(nl: "Alleen de medewerker voert in", en: "Entered by the worker only")
    }
  }

  /// Why a client can't.
  fileprivate var reason: Text? {
    switch self {
    case .client: nil
    case .workerOnly(let why): why
    }
  }
}
