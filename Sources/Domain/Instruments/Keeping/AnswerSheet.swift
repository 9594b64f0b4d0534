/// The answers on a form as one line, as they are kept: codes, `-` for none, `r` for a refusal, `=` where a worker said
/// that there will be no answer.
public struct AnswerSheet: Sendable, Hashable {
  /// What stands at one place of the form.
  public enum Mark: Sendable, Hashable {
    /// Nobody came to it yet.
    case open
    case code(Int)
    case refused
    /// There will be no answer.
    case none
  }

  /// One for the question before the items, where there is one, and one for each item.
  public private(set) var marks: [Mark]
  /// 1 when the first mark is that of the question before the items.
  private let offset: Int

  /// An empty form.
  public init(of instrument: Instrument) {
    offset = instrument.gate == nil ? 0 : 1
    marks = Array(repeating: .open, count: instrument.items.count + offset)
  }

  /// Reads a kept line; `nil` when it is not one of this instrument.
  public init?(_ text: String, of instrument: Instrument) {
    self.init(of: instrument)
    guard !text.isEmpty else { return }
    let words = text.split(separator: ",", omittingEmptySubsequences: false)
    guard words.count == marks.count else { return nil }
    for (index, word) in words.enumerated() {
      switch word {
      case "-": marks[index] = .open
      case "r": marks[index] = .refused
      case "=": marks[index] = .none
      default:
        guard let code = Int(word) else { return nil }
        marks[index] = .code(code)
      }
    }
  }

  /// The line as it is kept.
  public var text: String {
    marks.map { mark in
      switch mark {
      case .open: "-"
      case .code(let code): String(code)
      case .refused: "r"
      case .none: "="
      }
    }.joined(separator: ",")
  }

  /// What stands at an item; 0 is the question before the items.
  public subscript(item: Int) -> Mark {
    get { marks[item - 1 + offset] }
    set { marks[item - 1 + offset] = newValue }
  }

  /// The places of the form, in its order; 0 is the question before the items.
  public var places: ClosedRange<Int> { 1 - offset...marks.count - offset }

  /// As the engine takes them.
  public var answers: [Answer] {
    marks.map { mark in
      switch mark {
      case .open, .none: .missing
      case .code(let code): .code(code)
      case .refused: .refused
      }
    }
  }

  /// The places that nobody came to and that need an answer.
  public func unanswered(of instrument: Instrument) -> [Int] {
    guard offset == 0 || self[0] != .code(0) else { return [] }
    return places.filter { place in
      self[place] == .open && (place == 0 || !isPassedOver(instrument.items[place - 1]))
    }
  }

  private func isPassedOver(_ item: Item) -> Bool {
    item.skips.contains { $0.when.allSatisfy { self[$0.item] == .code($0.code) } }
  }
}
