import CareActs
import CarePages
import Desk
import HousePages
import Instruments
import Markup
import Questionnaires
import ScreeningActs
import WebBase

/// What a questionnaire said each time that it was finished or corrected, newest first: the answers beside those that
/// stood there before, what they came to, and the words beside them.
struct ScreeningVersionsPage: Markup {
  let shown: Framed<ReadScreeningVersions.Answer>
  let moments: Moments

  private var language: Language { moments.language }
  private var screening: ScreeningAnswer { shown.content.screening }
  private var dossier: Href { "/w/dossier/\(shown.frame.id)" }

  var html: HTML {
    let versions = shown.content.versions
    DossierBar(
      shown.frame, title: VersionTexts.title(language),
      sub: [screening.name(language), screening.takenOn.display].joined(separator: " · "),
      trail: [
        PlaceItem(ScreeningTexts.title(language), to: "\(dossier)/vragenlijsten"),
        PlaceItem(screening.name(language), to: "\(dossier)/vragenlijst/\(screening.id)"),
      ], in: language)
    P(.class("muted")) { VersionTexts.nothingGone(language) }
    if screening.instrument == nil { Notice(ScreeningTexts.renewed(language)) }
    for (index, version) in versions.enumerated() {
      section(version, before: index + 1 < versions.count ? versions[index + 1] : nil, isNewest: index == 0)
    }
  }

  private func section(
    _ version: ReadScreeningVersions.Version, before: ReadScreeningVersions.Version?, isNewest: Bool
  ) -> HTML {
    let id = "v-\(version.number)"
    return Section(.class("part"), .ariaLabelledBy(id)) {
      Div(.class("h-row")) {
        H2(.id(id)) { VersionTexts.number(version.number)(language) }
        if isNewest { Chip(VersionTexts.now(language)) }
      }
      P(.class("muted")) {
        moments.dateAndTime(version.at) + " · " + (version.by ?? ScreeningTexts.client(language))
      }
      if let score = version.score { P(.class("score")) { score.summary(in: language) } }
      if !version.remark.isEmpty || before?.remark.isEmpty == false { remark(version.remark) }
      if let instrument = screening.instrument, let line = version.answers {
        answers(line, before?.answers, of: instrument)
      }
    }.html
  }

  @MarkupBuilder private func remark(_ words: String) -> HTML {
    H3 { SessionRatingTexts.remarkTitle(language) }
    if words.isEmpty {
      P(.class("muted")) { VersionTexts.empty(language) }
    } else {
      P(.class("prose"), .directionFromContent) { words }
    }
  }

  /// Each answer, and beside one that was changed what stood there before.
  private func answers(_ line: AnswerSheet, _ before: AnswerSheet?, of instrument: Instrument) -> DataTable {
    var columns = [
      Column(ScreeningTexts.item(language)), Column(ScreeningTexts.answers(language), isNumber: true),
    ]
    if before != nil { columns.append(Column(ScreeningTexts.was(language), isNumber: true)) }
    return DataTable(
      ScreeningTexts.answers(language), columns: columns,
      rows: line.places.map { number in
        let topic = number == 0 ? instrument.gate?.topic(language) : instrument.items[number - 1].topic(language)
        let now = ScreeningTexts.mark(line[number], at: number, of: instrument)
        var cells = [Cell("\(number). " + (topic ?? "")), Cell(now)]
        if let before {
          let old = ScreeningTexts.mark(before[number], at: number, of: instrument)
          cells.append(Cell(old == now ? "" : old))
        }
        return cells
      }, isTight: true, in: language)
  }
}
