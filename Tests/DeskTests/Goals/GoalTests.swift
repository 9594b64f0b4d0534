import Desk
import Foundation
import Testing

@Suite("Goals") struct GoalTests {
  let agreed: LocalDate
  let today: LocalDate

  init() throws {
    agreed = try date("2026-07-10")
    today = try date("2026-11-22")
  }

  /// Worked out by hand from T = 50 + 10 Σwx / √(0.7 Σw² + 0.3 (Σw)²).
  static let scores: [([(weight: Int, level: GoalLevel?)], Double)] = [
    // One goal: √(0.7 + 0.3) = 1.
    ([(1, .expected)], 50), ([(1, .muchMore)], 70), ([(1, .muchLess)], 30), ([(4, .more)], 60),
    // Two equal goals, +1 and +1: 20 / √(0.7·2 + 0.3·4) = 20 / √2.6.
    ([(1, .more), (1, .more)], 62.403_473),
    // Opposite levels of equal weight meet at 50.
    ([(1, .muchMore), (1, .muchLess)], 50),
    // Weights 3, 2, 1 with +1, 0, -2: 10·(3 - 2) / √(0.7·14 + 0.3·36) = 10 / √20.6.
    ([(3, .more), (2, .expected), (1, .muchLess)], 52.203_263),
    // A goal without a level counts in no sum.
    ([(1, .more), (1, .more), (5, nil)], 62.403_473),
    // Four goals at -1, weight 1: -40 / √(2.8 + 4.8).
    ([(1, .less), (1, .less), (1, .less), (1, .less)], 35.490_475),
  ]

  @Test(arguments: scores.indices) func `the T-score follows the published formula`(position: Int) throws {
    let (goals, expected) = Self.scores[position]
    #expect(abs(try #require(GoalAttainment.tScore(goals)) - expected) < 0.000_001)
  }

  @Test func `without a single level there is no T-score`() {
    #expect(GoalAttainment.tScore([]) == nil)
    #expect(GoalAttainment.tScore([(1, nil), (2, nil)]) == nil)
  }

  @Test func `weighting all goals alike more heavily changes nothing`() throws {
    for levels in [[GoalLevel.more, .less, .expected], [.muchMore, .more, .muchLess]] {
      let light = try #require(GoalAttainment.tScore(levels.map { (weight: 1, level: $0) }))
      let heavy = try #require(GoalAttainment.tScore(levels.map { (weight: 5, level: $0) }))
      #expect(abs(light - heavy) < 1e-9)
    }
  }

  @Test func `a goal is in the client's words and starts at or below what is expected`() throws {
    #expect(throws: GoalRefusal.wordsMissing) { try Goal(words: " \n", agreedOn: agreed) }
    #expect(throws: GoalRefusal.weightOutOfRange) { try Goal(words: "w", agreedOn: agreed, weight: 0) }
    #expect(throws: GoalRefusal.weightOutOfRange) { try Goal(words: "w", agreedOn: agreed, weight: 6) }
    #expect(throws: GoalRefusal.startsAboveExpectation) { try Goal(words: "w", agreedOn: agreed, baseline: .more) }
    #expect(throws: GoalRefusal.beforeItWasAgreed("reach-by")) {
      try Goal(words: "w", agreedOn: agreed, reachBy: agreed.adding(days: -1))
    }
    #expect(try Goal(words: "w", agreedOn: agreed).baseline == .less)
  }

  @Test func `a level is given on a day that fits, twice on one day is once`() throws {
    var goal = try Goal(words: "w", agreedOn: agreed)
    #expect(throws: GoalRefusal.beforeItWasAgreed("level")) {
      try goal.score(.more, on: agreed.adding(days: -1), today: today)
    }
    #expect(throws: GoalRefusal.inTheFuture("level")) {
      try goal.score(.more, on: today.adding(days: 1), today: today)
    }
    try goal.score(.less, on: agreed, today: today)
    try goal.score(.expected, on: agreed, today: today)
    #expect(goal.scores.map(\.level) == [.expected])
    try goal.score(.muchLess, on: today, today: today)
    #expect(throws: GoalRefusal.beforeTheLastOne("level")) { try goal.score(.more, on: agreed, today: today) }
  }

  @Test func `the client's own mark runs from 0 to 10`() throws {
    var goal = try Goal(words: "w", agreedOn: agreed, hopedMark: 8)
    try goal.mark(0, on: agreed, today: today)
    try goal.mark(10, on: today, today: today)
    #expect(goal.mark == 10 && goal.hopedMark == 8)
    #expect(throws: GoalRefusal.markOutOfRange("mark")) { try goal.mark(11, on: today, today: today) }
    #expect(throws: GoalRefusal.markOutOfRange("hoped-mark")) {
      try Goal(words: "w", agreedOn: agreed, hopedMark: -1)
    }
  }

  @Test func `a goal that was let go of no longer counts`() throws {
    var kept = try Goal(words: "w", agreedOn: agreed)
    try kept.score(.more, on: today, today: today)
    var dropped = try Goal(words: "w", agreedOn: agreed)
    try dropped.drop(on: today, today: today)
    #expect([kept, dropped].tScore == 60)
    #expect([kept, dropped].withoutLevel == 0)
    #expect(throws: GoalRefusal.dropped) { try dropped.score(.more, on: today, today: today) }
  }

  @Test func `a scale has five texts`() throws {
    let texts = ["a", "b", "c", "d", "e"]
    let scale = try #require(Goal.Scale(texts))
    #expect(scale[.muchLess] == "a" && scale[.expected] == "c" && scale[.muchMore] == "e")
    #expect(Goal.Scale(Array(texts.dropLast())) == nil)
    #expect(Goal.Scale(["a", "b", " ", "d", "e"]) == nil)
  }
}
