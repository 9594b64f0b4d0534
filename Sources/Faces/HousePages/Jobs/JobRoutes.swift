import Desk
import Foundation
package import HouseActs
import Hummingbird
import Markup
package import WebBase
package import WebSession

/// What the house does by itself: what waits, and what failed.
package struct JobRoutes: Sendable {
  let services: DeskServices
  let shell: WorkspaceShell

  package init(services: DeskServices, shell: WorkspaceShell) {
    self.services = services
    self.shell = shell
  }

  package var routes: [Route<StaffContext>] {
    [
      .get("/w/achtergrond", name: "jobs.show", use: show),
      .post("/w/achtergrond/:job/opnieuw", name: "job.retry", use: retry),
    ]
  }

  @Sendable private func show(_ request: Request, _ context: StaffContext) async throws -> Page {
    let answer = try await services.listJobs(try context.occasion(at: services))
    let moments = shell.moments(context)
    return try await shell.page(JobTexts.title(context.language), in: .jobs, context) {
      JobsPage(answer: answer, moments: moments, visit: context.visit)
    }
  }

  @Sendable private func retry(_ request: Request, _ context: StaffContext) async throws -> SeeOther {
    _ = try await context.form(from: request)
    try await services.retryJob(try context.publicID(.job), try context.occasion(at: services))
    return SeeOther("/w/achtergrond")
  }
}

/// The jobs as two lists: first what needs a person.
struct JobsPage: Markup {
  let answer: JobsAnswer
  let moments: Moments
  let visit: Visit

  private var language: Language { visit.language }

  var html: HTML {
    TitleRow(JobTexts.title(language), sub: JobTexts.sub(language))
    if answer.failed.isEmpty {
      P(.class("muted")) { JobTexts.noneFailed(language) }
    } else {
      Notice(JobTexts.failedWhy(language), tone: .danger)
      ListSection(id: "failed", JobTexts.failed(language), count: answer.failed.count) {
        DataTable(
          JobTexts.failed(language),
          columns: [
            Column(JobKind.list.title(language)), Column(JobTexts.due(language)), Column(JobTexts.fault(language)),
            Column(JobTexts.attempts(language), isNumber: true), Column(""),
          ], rows: answer.failed.map(failed), in: language)
      }
    }
    ListSection(id: "waiting", JobTexts.waiting(language), count: answer.waiting.count) {
      DataTable(
        JobTexts.waiting(language),
        columns: [
          Column(JobKind.list.title(language)), Column(JobTexts.due(language)), Column(JobTexts.last(language)),
          Column(JobTexts.fault(language)),
        ], rows: answer.waiting.map(waiting), in: language)
    }
    if answer.hasMore { P(.class("note-line")) { JobTexts.more(language) } }
  }

  private func failed(_ line: JobLine) -> [Cell] {
    [
      Cell(line.kind.name(language)), Cell(moments.dateAndTime(line.runAt)), Cell(line.fault ?? "–"),
      Cell(String(line.attempts)),
      Cell {
        PostForm(to: "/w/achtergrond/\(line.id)/opnieuw", csrf: visit.csrf) {
          SubmitButton(JobTexts.retry(language), look: .line, describes: line.kind.name(language))
        }
      },
    ]
  }

  private func waiting(_ line: JobLine) -> [Cell] {
    [
      Cell(line.kind.name(language)),
      Cell {
        moments.dateAndTime(line.runAt)
        if line.runAt < answer.now.addingTimeInterval(-600) {
          " "
          DueBadge(JobTexts.behind(language), .late)
        }
      },
      Cell(line.doneAt.map { moments.dateAndTime($0) } ?? "–"), Cell(line.fault ?? "–"),
    ]
  }
}

enum JobTexts {
  static let title = Text(nl: "Achtergrondtaken", en: "Background jobs")
  static let sub = Text(
    nl: "Wat Luwte zelf doet wanneer het moment daar is. Hier staat niets over cliënten.",
    en: "What Luwte does by itself when the moment has come. Nothing here is about clients.")
  static let noneFailed = Text(nl: "Er is niets mislukt.", en: "Nothing has failed.")
  static let failed = Text(nl: "Mislukt", en: "Failed")
  static let failedWhy = Text(
    nl: "Deze taken zijn vaak genoeg geprobeerd. Zoek de oorzaak, en probeer opnieuw.",
    en: "These jobs were tried often enough. Find the cause, and try again.")
  static let waiting = Text(nl: "Wacht", en: "Waiting")
  static let due = Text(nl: "Moment", en: "Moment")
  static let last = Text(nl: "Laatst gedaan", en: "Last done")
  static let fault = Text(nl: "Storing", en: "Fault")
  static let attempts = Text(nl: "Pogingen", en: "Attempts")
  static let retry = Text(nl: "Probeer opnieuw", en: "Try again")
  static let behind = Text(nl: "loopt achter", en: "behind")
  static let more = Text(nl: "Er wacht nog meer.", en: "More is waiting.")
}
