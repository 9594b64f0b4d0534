/// Answers that were held against an instrument: per item the lowest and the highest score that it can have.
struct CheckedForm {
  private(set) var lowest: [Int] = []
  private(set) var highest: [Int] = []
  /// Items without an answer that needed one.
  private(set) var missing: [Int] = []

  init(_ given: [Answer], _ instrument: Instrument) throws(InstrumentRefusal) {
    guard !instrument.items.isEmpty else { throw .noScoring }
    let (answers, isStopped) = try Self.aligned(given, instrument)
    lowest.reserveCapacity(answers.count)
    highest.reserveCapacity(answers.count)
    var codes: [Int?] = []
    codes.reserveCapacity(answers.count)
    for (item, answer) in zip(instrument.items, answers) {
      let code = try Self.code(answer, item, unit: instrument.unit) ?? Self.implied(item, codes, isStopped: isStopped)
      if isStopped, let code, code != item.responses.lowest { throw .answeredAfterStop(item: item.number) }
      codes.append(code)
      if let code {
        lowest.append(item.score(code))
        highest.append(item.score(code))
      } else {
        lowest.append(item.scoreRange.lowerBound)
        highest.append(item.scoreRange.upperBound)
        missing.append(item.number)
      }
    }
  }

  /// The answers to the items alone, one for each, and whether the question before them ended the form.
  private static func aligned(
    _ given: [Answer], _ instrument: Instrument
  ) throws(InstrumentRefusal) -> ([Answer], Bool) {
    let count = instrument.items.count
    if instrument.gate != nil, given.count == count + 1 {
      if case .code(let code) = given[0], code != 0, code != 1 { throw .outOfRange(item: 0, allowed: "0, 1") }
      return (Array(given.dropFirst()), given[0] == .code(0))
    }
    guard (instrument.shortestForm ?? count)...count ~= given.count else {
      throw .wrongCount(expected: count, given: given.count)
    }
    return (given.count == count ? given : given + Array(repeating: .missing, count: count - given.count), false)
  }

  private static func code(_ answer: Answer, _ item: Item, unit: Int) throws(InstrumentRefusal) -> Int? {
    switch answer {
    case .missing: return nil
    case .refused: return item.refusalCountsAs
    case .code(let code):
      guard item.responses.allows(code) else {
        throw .outOfRange(item: item.number, allowed: item.responses.description(unit: unit))
      }
      return code
    }
  }

  private static func implied(_ item: Item, _ codes: [Int?], isStopped: Bool) -> Int? {
    if isStopped { return item.responses.lowest }
    return item.skips.first { skip in
      skip.when.allSatisfy { $0.item <= codes.count && codes[$0.item - 1] == $0.code }
    }?.code
  }
}

extension Responses {
  /// The allowed answers as they are typed, such as `0, 1, 2, 3` or `0–10`.
  public func description(unit: Int) -> String {
    switch self {
    case .codes(let codes): codes.map(String.init).joined(separator: ", ")
    case .line(let highest): "0–\(Fraction(highest, unit).decimal)"
    }
  }
}
