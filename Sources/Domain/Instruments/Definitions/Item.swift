public import Desk

/// One question of an instrument, known by its place on the form and a short topic of our own.
public struct Item: Sendable, Hashable {
  /// Its place on the form, from 1.
  public let number: Int
  /// A label of our own in a word or two: never the wording of the item.
  public let topic: Text
  public let responses: Responses
  /// The answers after which the item is passed over; without an answer of its own it then counts as their code.
  public var skips: [Skip] = []
  /// The code that a refusal to answer counts as; `nil` when a refusal is a missing answer.
  public var refusalCountsAs: Int?
  /// The code of the item in LOINC, where known.
  public var loinc: String?
  /// Scored the other way round: lowest plus highest minus the code.
  public var isReversed = false
  /// Codes that score as another number than themselves.
  public var recoded: [Int: Int] = [:]

  /// What a code of the form adds to a scale.
  public func score(_ code: Int) -> Int {
    let value = recoded[code] ?? code
    return isReversed ? responses.lowest + responses.highest - value : value
  }

  /// The lowest and highest score that any answer gives.
  public var scoreRange: ClosedRange<Int> {
    let ends = [score(responses.lowest), score(responses.highest)]
    return min(ends[0], ends[1])...max(ends[0], ends[1])
  }
}

/// The answers that an item allows.
public enum Responses: Sendable, Hashable {
  /// Codes as printed on the form, lowest first.
  case codes([Int])
  /// A line on which a mark is measured, from 0 to `highest` parts.
  case line(highest: Int)

  public var lowest: Int {
    switch self {
    case .codes(let codes): codes.first ?? 0
    case .line: 0
    }
  }

  public var highest: Int {
    switch self {
    case .codes(let codes): codes.last ?? 0
    case .line(let highest): highest
    }
  }

  public func allows(_ code: Int) -> Bool {
    switch self {
    case .codes(let codes): codes.contains(code)
    case .line(let highest): (0...highest).contains(code)
    }
  }
}

/// When an item needs no answer.
public struct Skip: Sendable, Hashable {
  /// Every one of these items was answered with its code.
  public let when: [ItemCode]
  /// What the item then counts as.
  public let code: Int

  public init(when: [ItemCode], countsAs code: Int) {
    self.when = when
    self.code = code
  }
}

/// An item with one answer code.
public struct ItemCode: Sendable, Hashable {
  public let item: Int
  public let code: Int

  public init(_ item: Int, _ code: Int) {
    self.item = item
    self.code = code
  }
}
