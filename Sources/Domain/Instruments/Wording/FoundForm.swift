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
  /// What the file itself makes impossible to accept.
  var refusals: [WordingRefusal] = []
  /// The scoring that the file carries, when it does.
  var definition: JSONValue?
}

/// One question as a file has it.
struct FoundItem {
  /// The number of the item when the file gives one.
  var number: Int?
  var text: String?
  /// The answers; `nil` when the file leaves them out, which is right for a line only.
  var responses: [FoundResponse]?
  /// The highest value of a line in points, when the file gives one.
  var lineEnd: Fraction?
  var isLine = false
  /// The LOINC code of the item.
  var loinc: String?
  /// Asked only after one of these answers.
  var enabledBy: Set<EnablingAnswer> = []
  /// Members that change what somebody answers.
  var changing: [String] = []
}

/// An answer that a file allows.
struct FoundResponse {
  /// `nil` when the file gives no number for it.
  var code: Int?
  var text: String?
}

/// An item is asked when this other one was answered otherwise, or so.
struct EnablingAnswer: Hashable {
  let question: Int
  let isEqual: Bool
  let code: Int
}

extension Item {
  /// The answers that make this item be asked, of which one is enough.
  ///
  /// An item has at most one rule beside those that hold for the items it looks at, so the last one says it all.
  var enabledBy: Set<EnablingAnswer> {
    Set((skips.last?.when ?? []).map { EnablingAnswer(question: $0.item, isEqual: false, code: $0.code) })
  }
}
