import Database

/// Counts facts that pass one by one, by month, part, code and number: for facts of which so much is counted that one
/// pass costs less than a GROUP BY for each.
struct FactSums {
  private struct Place: Hashable {
    let month: Int32
    let part: Int32
    let code: Int32
    let number: Int32
  }

  private var counts: [Place: Int] = [:]

  mutating func add(_ month: Int32, _ part: Int32, _ code: Int32, number: Int = 0, count: Int = 1) {
    counts[Place(month: month, part: part, code: code, number: Int32(clamping: number)), default: 0] += count
  }

  /// - Parameter hasKey: whether the code is a key of the count, or stands for nothing.
  func counts(_ codes: FactCodes, hasKey: Bool = true) -> [FactCount] {
    counts.map { place, count in
      FactCount(
        month: codes[place.month], part: codes[place.part], keys: hasKey ? [codes[place.code]] : [],
        number: Int(place.number), count: count)
    }
  }
}

/// Short numbers for the texts of codes, months and parts.
struct FactCodes {
  private var numbers: [String: Int32] = [:]
  private var texts: [String] = []

  /// Stands for no part, and for no code.
  let nothing: Int32
  private let unknown: Int32

  init() {
    nothing = 0
    unknown = 1
    for text in ["", FactCount.unknown] { _ = number(of: text) }
  }

  subscript(number: Int32) -> String { texts[Int(number)] }

  mutating func number(of text: String) -> Int32 {
    if let number = numbers[text] { return number }
    let number = Int32(texts.count)
    numbers[text] = number
    texts.append(text)
    return number
  }

  /// The number of a stored code, or of what is not recorded.
  mutating func number(of value: SQLValue) throws(StoreFault) -> Int32 {
    switch value {
    case .text(let text): number(of: text)
    case .integer(let integer): number(of: String(integer))
    case .null: unknown
    case .bytes: throw .wrongType(column: "code")
    }
  }
}
