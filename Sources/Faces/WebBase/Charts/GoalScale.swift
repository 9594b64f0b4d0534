public import Desk
public import Markup

/// A goal on its scale from 0 to 10: where it began, where it is, where it should be.
public struct GoalScale: Markup {
  let start: Int
  let now: Int
  let goal: Int
  let language: Language

  public init(start: Int, now: Int, goal: Int, in language: Language) {
    self.start = Self.clamped(start)
    self.now = Self.clamped(now)
    self.goal = Self.clamped(goal)
    self.language = language
  }

  public var html: HTML {
    SVG.drawing(width: 400, height: 46, .class("goal-svg chart"), .role(.img), .ariaLabel(GoalTexts.spoken(self))) {
      SVG.line(x1: 12, y1: 19, x2: 388, y2: 19, .class("axis"))
      for step in 0...10 { SVG.line(x1: place(step), y1: 14, x2: place(step), y2: 24, .class("grid")) }
      SVG.line(x1: place(min(start, now)), y1: 19, x2: place(max(start, now)), y2: 19, .class("range"))
      SVG.polyline([(place(goal), 9), (place(goal), 29)], .class("bracket"))
      SVG.circle(x: place(start), y: 19, radius: 5, .class("p1o"))
      SVG.circle(x: place(now), y: 19, radius: 6, .class("p1"))
      for label in labels { SVG.text(label.text, x: label.x, y: 43, anchor: .middle, .class(label.style)) }
    }
  }

  private struct Label {
    let text: String
    var x: Double
    let style: String?
  }

  /// Words under their marks; those that would run into one another are moved apart, the ends of the scale give way.
  private var labels: [Label] {
    var named = [
      Label(text: GoalTexts.start(language) + " \(start)", x: place(start), style: nil),
      Label(text: GoalTexts.now(language) + " \(now)", x: place(now), style: "t-strong"),
      Label(text: GoalTexts.goal(language) + " \(goal)", x: place(goal), style: nil),
    ].sorted { $0.x < $1.x }
    for index in 1..<3 { named[index].x = max(named[index].x, named[index - 1].x + 52) }
    for index in (0..<3).reversed() {
      let limit = index == 2 ? 372 : named[index + 1].x - 52
      named[index].x = max(min(named[index].x, limit), 28 + Double(index) * 52)
    }
    let ends = [Label(text: "0", x: 12, style: nil), Label(text: "10", x: 388, style: nil)]
    return named + ends.filter { end in named.allSatisfy { abs($0.x - end.x) > 40 } }
  }

  private func place(_ step: Int) -> Double { 12 + Double(step) * 37.6 }

  private static func clamped(_ step: Int) -> Int { min(10, max(0, step)) }

  /// What a goal's scale says.
  private enum GoalTexts {
    static let start = Text(nl: "begin", en: "start")
    static let now = Text(nl: "nu", en: "now")
    static let goal = Text(nl: "doel", en: "goal")

    static func spoken(_ scale: GoalScale) -> String {
      Text(
        nl: "Schaal 0 tot 10: begonnen op \(scale.start), nu \(scale.now), doel \(scale.goal)",
        en: "Scale 0 to 10: started at \(scale.start), now \(scale.now), goal \(scale.goal)")(scale.language)
    }
  }
}
