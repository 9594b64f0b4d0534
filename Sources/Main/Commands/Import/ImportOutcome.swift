import Desk
import Exchange
import HouseActs

/// How an import ended.
enum ImportOutcome {
  case imported(ImportCounts, [(mark: LegacyMark, count: Int)])
  /// A dry run found nothing wrong.
  case checked(ImportCounts, [(mark: LegacyMark, count: Int)])
  case alreadyThere
  case refused(ImportRefusal)

  var isRefused: Bool {
    if case .refused = self { true } else { false }
  }

  /// As many problems as a person can read; all of them are counted.
  static let shownProblems = 200

  /// Results on standard output, problems and messages on standard error.
  func show() {
    switch self {
    case .imported(let counts, let marks): show(counts, marks, ImportTexts.imported)
    case .checked(let counts, let marks): show(counts, marks, ImportTexts.checked)
    case .alreadyThere: Console.say(ImportTexts.alreadyThere)
    case .refused(let refusal):
      for line in refusal.lines(most: Self.shownProblems, in: Console.language) { Console.say(Text(same: line)) }
      Console.say(ImportTexts.refusedHeading)
    }
  }

  private func show(_ counts: ImportCounts, _ marks: [(mark: LegacyMark, count: Int)], _ message: Text) {
    for (name, count) in ImportTexts.counts(counts) { Console.print("\(count)\t\(name(Console.language))") }
    if !marks.isEmpty { Console.say(ImportTexts.marksHeading) }
    for (mark, count) in marks { Console.say(Text(same: "  \(count)\t\(mark.text(Console.language))")) }
    Console.say(message)
  }
}

extension ImportRefusal {
  /// The report for people: the first problems one by one, then how often each kind occurs.
  func lines(most: Int, in language: Language) -> [String] {
    var lines = problems.prefix(most).map { $0.line(in: language) }
    if problems.count > most {
      lines.append(ImportTexts.more(problems.count - most)(language))
      lines.append(ImportTexts.summaryHeading(language))
      lines += summary.map { "  \($0.count)\t\($0.first.place(withLine: false)): \($0.first.reason.text(language))" }
    }
    return lines + [ImportTexts.problems(problems.count)(language)]
  }
}

extension ImportProblem {
  /// `contacten.csv:12:tijd: deze tijd bestaat niet`.
  func line(in language: Language) -> String {
    "\(place(withLine: true)): \(reason.text(language))"
  }

  func place(withLine: Bool) -> String {
    let parts = [file?.name ?? ".", withLine ? line.map(String.init) : nil, column?.label]
    return parts.compactMap(\.self).joined(separator: ":")
  }
}
