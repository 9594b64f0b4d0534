import Testing

@testable import Instruments

/// Forms for the tests, and a source of chance that always gives the same numbers.
enum Forms {
  /// `count` answers with the same code, some of them other.
  static func answers(_ count: Int, all code: Int = 0, _ others: [Int: Int] = [:]) -> [Answer] {
    (1...count).map { .code(others[$0] ?? code) }
  }

  static func missing(_ numbers: Int..., in answers: [Answer]) -> [Answer] {
    var answers = answers
    for number in numbers { answers[number - 1] = .missing }
    return answers
  }

  /// Every instrument that has a scoring.
  static let scored = Catalogue.all.filter { !$0.items.isEmpty }
}

/// A linear congruential generator: enough for choosing test forms, and repeatable.
struct CountedChance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 33)
  }
}

extension Responses {
  /// Every answer; a line in steps of one part.
  var all: [Int] {
    switch self {
    case .codes(let codes): codes
    case .line(let highest): Array(0...highest)
    }
  }
}

extension Score {
  func scoreClass(_ set: String) -> String? {
    classes.first { $0.set.id == set }?.scoreClass?.id
  }

  func possible(_ set: String) -> [String] {
    classes.first { $0.set.id == set }?.possible.map(\.id) ?? []
  }

  func value(_ scale: String) -> Fraction? {
    self.scale(scale)?.value
  }
}
