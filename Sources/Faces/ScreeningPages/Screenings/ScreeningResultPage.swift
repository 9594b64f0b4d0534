import CareActs
import CarePages
import Desk
import HousePages
import Instruments
import Markup
import Questionnaires
import ScreeningActs
import WebBase

/// A finished questionnaire: what it came to, by which cut-offs, from which source, and with which answers.
struct ScreeningResultPage: Markup {
  let answer: ScreeningPageAnswer
  /// What stands in the form that rates the list itself.
  let ratingEdit: FormEdit
  let errors: FieldErrors
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }
  private var screening: ScreeningAnswer { answer.screening }
  private var dossier: Href { "/w/dossier/\(answer.dossier)" }
  private var place: Href { "\(dossier)/vragenlijst/\(screening.id)" }

  var html: HTML {
    DossierBar(
      answer.frame, title: screening.name(language), sub: screening.takenOn.display,
      trail: [PlaceItem(ScreeningTexts.title(language), to: "\(dossier)/vragenlijsten")], in: language
    ) {
      if answer.mayWrite, screening.state == .done, screening.listReading == nil, screening.answers != nil {
        LinkButton(ScreeningTexts.correct(language), to: place.asking([("corrigeer", "1")]), look: .quiet)
      }
    }
    ErrorSummary(errors, in: language)
    if let crisis = answer.crisis { CrisisNotice(crisis: crisis, language: language) }
    if screening.instrument == nil { Notice(ScreeningTexts.renewed(language)) }
    if screening.state == .skipped { Notice(screening.reading(in: language)) }
    if let reading = screening.listReading { read(reading) }
    if let score = screening.score {
      flags(score)
      facts(score)
      others(score)
    }
    if !screening.remark.isEmpty {
      H2 { SessionRatingTexts.remarkTitle(language) }
      P(.class("prose"), .directionFromContent) { screening.remark }
    }
    if screening.listReading == nil { answers }
    if answer.versions.count > 1 { versions }
    if answer.earlier > 0 {
      P {
        A(.href("\(place)/versies")) {
          VersionTexts.earlier(answer.earlier)(language)
          Span(.class("sr")) { ": " + screening.name(language) }
        }
      }
    }
    if answer.mayWrite, screening.state != .open, screening.listReading == nil { rating }
  }

  /// How a list was read that is not scored.
  @MarkupBuilder private func read(_ reading: ListReading) -> HTML {
    Notice(ReadingTexts.noScore(language))
    let marked = reading.topics.compactMap { ListTopic.list[$0]?.name(language) }.joined(separator: ", ")
    FactList([
      (ReadingConclusion.list.title(language), HTML(reading.conclusion.name(language))),
      (ListTopic.list.title(language), HTML(marked.isEmpty ? ReadingTexts.nothingMarked(language) : marked)),
      (ReadingWay.list.title(language), HTML(reading.way.name(language))),
    ])
    if !reading.words.isEmpty {
      H2 { ReadingTexts.words(language) }
      P(.class("prose"), .directionFromContent) { reading.words }
    }
    if answer.mayWrite, screening.state == .done {
      PostForm(to: "\(place)/terugnemen", csrf: visit.csrf) {
        ButtonRow { SubmitButton(ReadingTexts.takeBack(language), look: .quiet) }
      }
    }
  }

  @MarkupBuilder private func flags(_ score: KeptScore) -> HTML {
    for flag in score.flags {
      Notice(flag.text.text(language), tone: flag.kind == ScoreFlag.Kind.remark.rawValue ? .info : .danger)
    }
  }

  private func facts(_ score: KeptScore) -> HTML {
    HTML.list {
      P(.class("score")) {
        Strong { score.total?.written(in: language) ?? ScreeningTexts.noScore(language) }
        if let verdict = score.verdict { " " + self.reading(verdict) }
      }
      P(.class("muted")) { ScreeningTexts.notADiagnosis(language) }
      FactList(
        ([
          (ScreeningTexts.cutoff(language), text(score.verdict?.name.text(language))),
          (ScreeningTexts.source(language), text(score.verdict?.source)),
          (ScreeningTexts.population(language), text(score.verdict?.population.text(language))),
          (ScreeningTexts.change(language), text(screening.change?.name(language))),
          (ScreeningTexts.missing(language), text(score.missing.map(String.init).joined(separator: ", "))),
          (ScreeningSource.list.title(language), text(screening.source.name(language))),
        ] as [(String, HTML)])
          + score.subscales.map { part in
            (
              part.name.text(language).prefix(1).uppercased() + part.name.text(language).dropFirst(),
              text(part.written(in: language) + (part.isProrated ? ", " + ScreeningTexts.prorated(language) : ""))
            )
          })
      if score.total?.isProrated == true { P(.class("muted")) { ScreeningTexts.prorated(language) } }
    }
  }

  private func reading(_ verdict: KeptScore.Verdict) -> String {
    let names = ScreeningTexts.either(verdict.possible.map(\.name.text))(language)
    return verdict.mayDecide ? names : names + " (" + ScreeningTexts.mayNotDecide(language) + ")"
  }

  private func text(_ words: String?) -> HTML { words.map { HTML($0) } ?? .empty }

  @MarkupBuilder private func others(_ score: KeptScore) -> HTML {
    let others = score.verdicts.filter { $0.set != score.chosen }
    if !others.isEmpty {
      More(ScreeningTexts.others(language)) {
        DataTable(
          ScreeningTexts.others(language),
          columns: [
            Column(ScreeningTexts.cutoff(language)), Column(ScreeningTexts.reading(language)),
            Column(ScreeningTexts.population(language)), Column(ScreeningTexts.source(language)),
          ],
          rows: others.map { verdict in
            [
              Cell(verdict.name.text(language)), Cell(reading(verdict)), Cell(verdict.population.text(language)),
              Cell(verdict.source),
            ]
          }, isTight: true, in: language)
      }
    }
  }

  @MarkupBuilder private var answers: HTML {
    if let instrument = screening.instrument, let line = screening.answers {
      More(ScreeningTexts.answers(language)) {
        DataTable(
          ScreeningTexts.answers(language),
          columns: [
            Column(ScreeningTexts.item(language)), Column(ScreeningTexts.answers(language), isNumber: true),
          ],
          rows: line.places.map { number in
            let topic = number == 0 ? instrument.gate?.topic(language) : instrument.items[number - 1].topic(language)
            return [
              Cell("\(number). " + (topic ?? "")), Cell(ScreeningTexts.mark(line[number], at: number, of: instrument)),
            ]
          }, isTight: true, in: language)
      }
    }
  }

  private var versions: HTML {
    ListSection(id: "versions", ScreeningTexts.versions(language), count: answer.versions.count) {
      Ul {
        for version in answer.versions.reversed() {
          Li {
            moments.dateAndTime(version.at) + (version.by.map { ", " + $0 } ?? "") + ": "
              + version.score.summary(in: language)
          }
        }
      }
    }.html
  }

  private var rating: HTML {
    PostForm(to: "\(place)/oordeel", csrf: visit.csrf, edit: ratingEdit) {
      SelectField(
        InstrumentRating.list.name, label: InstrumentRating.list.title(language),
        choices: InstrumentRating.list.answers(on: answer.today, in: language),
        value: ratingEdit[InstrumentRating.list.name],
        error: errors[InstrumentRating.list.name], isOptional: true, width: .twenty, in: language)
      ButtonRow { SubmitButton(DossierTexts.save(language), look: .line) }
    }.html
  }
}
