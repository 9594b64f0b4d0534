public import Desk
public import Markup

/// Says that lines of a list can't be read, and by which mark each is found again; empty when all can.
public struct UnreadableNotice: Markup {
  let lines: [UnreadableLine]
  let language: Language

  public init(lines: [UnreadableLine], language: Language) {
    self.lines = lines
    self.language = language
  }

  public var html: HTML {
    if !lines.isEmpty {
      Notice(ListTexts.damaged(lines.count)(language), tone: .warn) {
        Ul { for line in lines { Li { ListTexts.unreadable(line.mark)(language) } } }
      }
    }
  }
}
