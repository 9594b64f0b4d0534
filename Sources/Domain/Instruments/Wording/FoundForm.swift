import Desk
import ExactJSON

/// What a file says about a form, before it is held against an instrument.
struct FoundForm {
  var instrument: String?
  var version: String?
  var language: Language?
  /// The language as the file names it.
  var languageTag: String?
  var title: String?
  /// Only questions that are answered, in the order of the file.
  var items: [FoundItem] = []
  /// The texts between the questions, in the order of the file.
  var passages: [FoundPassage] = []
  /// What the file holds and nobody will see or answer.
  var unread: [UnreadPart] = []
  /// What the file itself makes impossible to accept.
  var refusals: [PlacedRefusal] = []
  /// The scoring that the file carries, when it does.
  var definition: JSONValue?
}

/// One question as a file has it.
struct FoundItem {
  /// Where it stands in the file, as a JSON pointer.
  var place: String
  /// The number of the item when the file gives one.
  var number: Int?
  var text: String?
  /// The answers; `nil` when the file leaves them out, which is right for a line only.
  var responses: [FoundResponse]?
  /// The highest value of a line in points, when the file gives one.
  var lineEnd: Fraction?
  /// A number and no choice: a line, or a score that somebody works out.
  var isLine = false
  /// How other questions refer to it, when the file lets them.
  var link: String?
  /// The LOINC code of the item.
  var loinc: String?
  /// Asked only after one of these answers.
  var conditions: [FoundCondition] = []
  /// Members that change what somebody answers.
  var changing: [String] = []
  /// Parts of the question that are not read.
  var unread: [UnreadPart] = []
}

/// An answer that a file allows.
struct FoundResponse {
  var place: String
  /// `nil` when the file gives no number for it.
  var code: Int?
  var text: String?
}

/// A text that nobody answers, as a file has it.
struct FoundPassage {
  /// Where it stands in the file, as a JSON pointer.
  var place: String
  var text: String
  var position: Position
  /// Shown only after one of these answers.
  var conditions: [FoundCondition] = []

  /// Where it stands among the questions, which are counted from 0.
  enum Position {
    /// It introduces these questions.
    case over(Range<Int>)
    /// In front of this question, which may be the end of the form.
    case before(Int)
    /// It belongs to this question and stands below it.
    case under(Int)
  }
}

/// A question is asked when another one was answered otherwise, or so. What can't be read has no code.
struct FoundCondition: Hashable {
  let link: String?
  let isEqual: Bool
  let code: Int?
}

/// An item is asked when this other one was answered otherwise, or so.
struct EnablingAnswer: Hashable {
  let question: Int
  let isEqual: Bool
  let code: Int

  /// Asked only after a yes to the question in front of the items.
  static let gate = EnablingAnswer(question: 0, isEqual: true, code: 1)
}

extension Item {
  /// The answers that make this item be asked, of which one is enough.
  ///
  /// An item has at most one rule beside those that hold for the items it looks at, so the last one says it all.
  var enabledBy: Set<EnablingAnswer> {
    Set((skips.last?.when ?? []).map { EnablingAnswer(question: $0.item, isEqual: false, code: $0.code) })
  }
}
