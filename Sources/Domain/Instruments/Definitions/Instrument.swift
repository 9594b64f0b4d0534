public import Desk

/// A questionnaire as data: what may be answered, how it is scored, and what a score may be taken to mean.
///
/// It never holds the wording of an item: that belongs to its holders, and an organisation loads its own licensed text.
/// A new version is a new value; scores keep the version that they were made with.
public struct Instrument: Sendable, Hashable {
  /// Lower-case code, such as `phq-9`; stays the same over versions.
  public let id: String
  /// The version of this definition: raised when items, codes or scoring change.
  public let version: String
  public let name: Text
  /// What it measures.
  public let construct: Text
  /// The languages in which a form is known to exist.
  public let languages: [Language]
  /// The period that the questions are about.
  public let period: Text
  /// Author, year and place of publication of the instrument.
  public let source: String
  public var administration = Administration.selfReport
  /// Asked before the items on some forms; an answer of 0 ends the form with a score of 0.
  public var gate: FilterQuestion?
  /// In the order of the form; item `n` is at index `n - 1`.
  public var items: [Item] = []
  /// The number of answers after which a form may end, when the items that follow are asked only after some answers.
  public var shortestForm: Int?
  /// Parts per point of the answer codes: 1 for whole codes, 10 for a line measured in tenths.
  public var unit = 1
  /// The total score; `nil` when the authors define none.
  public var total: Scale?
  public var subscales: [Scale] = []
  public var cutoffs: [CutoffSet] = []
  /// Items of which an answer opens the safety route at once, whatever the total.
  public var safety: [SafetyItem] = []
  /// Readings that a score must be accompanied by.
  public var remarks: [Remark] = []
  public var change: ChangeRule?
  /// About a session, and not about complaints: a score asks for talking about it, never for a decision.
  public var isAboutSession = false
  /// For practising only: it says nothing about anybody, and is offered where its words were loaded for that.
  public var isPractice = false
  public let licence: Licence
  public var validity = Validity.validated
  /// The code of the questionnaire as a panel in LOINC, where known.
  public var loinc: String?

  /// A scale by its code, the total included.
  public func scale(_ id: String) -> Scale? {
    if let total, total.id == id { return total }
    return subscales.first { $0.id == id }
  }

  /// A cut-off set by its code.
  public func cutoff(_ id: String) -> CutoffSet? {
    cutoffs.first { $0.id == id }
  }
}

/// How an instrument may be administered.
public enum Administration: Sendable, Hashable {
  /// By the client alone, or read aloud by a worker.
  case selfReport
  /// Only by a trained worker in contact with the client.
  case staffOnly
}

/// A question asked before the items, such as whether there was a shocking event at all.
public struct FilterQuestion: Sendable, Hashable {
  public let topic: Text

  public init(topic: Text) {
    self.topic = topic
  }
}

/// An item whose answer opens the safety route.
public struct SafetyItem: Sendable, Hashable {
  public let item: Int
  /// The lowest answer code, as on the form, that opens it.
  public let atLeast: Int

  public init(item: Int, atLeast: Int) {
    self.item = item
    self.atLeast = atLeast
  }
}

/// A reading that comes with a score when it certainly holds, whatever the missing answers are.
public struct Remark: Sendable, Hashable {
  public let id: String
  public let text: Text
  public let when: Rule
  public let unless: Rule

  public init(id: String, text: Text, when: Rule, unless: Rule) {
    self.id = id
    self.text = text
    self.when = when
    self.unless = unless
  }
}
