import Desk
import KeyFigures
import Markup
import WebBase

/// The figures of a period: the few that matter first, then charts, then every number with its definition.
struct KeyFiguresPage: Markup {
  /// `nil` when the address asked for a period that can't be reported on.
  let figures: KeyFiguresReport?
  let choice: KeyFiguresChoice
  let language: Language

  var html: HTML {
    TitleRow(KeyFiguresTexts.title(language), sub: figures.map(sub)) { acts }
    ErrorSummary(choice.errors, in: language)
    Div(.class("stack")) {
      choice.bar(language)
      Div(.class("no-print")) {
        More(KeyFiguresTexts.other(language), isOpen: isFormOpen) { choice.form(language) }
      }
      Notice(KeyFiguresReport.internalOnly(language), tone: .info) { P { KeyFiguresReport.internalWhy(language) } }
      if let figures { content(figures) }
    }
  }

  private var isFormOpen: Bool { !choice.errors.isEmpty || choice.question?.breakdown != nil }

  @MarkupBuilder private var acts: HTML {
    if let question = choice.question {
      Div(.class("btn-row")) {
        LinkButton(KeyFiguresTexts.csv(language), to: question.csv, icon: .down)
        PrintButton(KeyFiguresTexts.print(language))
      }
    }
  }

  private func sub(_ figures: KeyFiguresReport) -> String {
    KeyFiguresTexts.sub(
      figures.period.name, split: figures.breakdown?.name, running: figures.running?.name)(language)
  }

  @MarkupBuilder private func content(_ figures: KeyFiguresReport) -> HTML {
    if figures.isEmpty {
      EmptyState(KeyFiguresReport.nothingRecorded(language)) { P { KeyFiguresTexts.emptyNext(language) } }
    } else {
      Div(.class("stack-l")) {
        if let breakdown = figures.breakdown {
          KeyFiguresOverview(figures: figures, breakdown: breakdown, language: language)
        } else {
          KeyFiguresTiles(figures: figures, language: language)
          KeyFiguresCharts(figures: figures, language: language)
        }
        KeyFiguresTables(figures: figures, language: language)
      }
    }
  }
}
