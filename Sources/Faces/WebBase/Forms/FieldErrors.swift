public import Desk

/// What is wrong with one field.
public struct FieldError: Sendable, Hashable {
  public let message: String
  /// When somebody else changed the field too: what it was, theirs and mine.
  public let clash: FieldClash?

  public init(_ message: String, clash: FieldClash? = nil) {
    self.message = message
    self.clash = clash
  }
}

/// What is wrong with a form, by field and in the order of the form.
public struct FieldErrors: Sendable, Hashable {
  public struct Item: Sendable, Hashable {
    /// The name of the field, which is also the id of its control; `nil` for the whole form.
    public let field: String?
    public let error: FieldError

    public var message: String { error.message }
  }

  public private(set) var items: [Item] = []

  public init() {}

  /// The refusals of an act, in a language: every kind of them, so that a new one needs no mapping of its own.
  public init(_ refusal: any Refused, in language: Language) {
    items = refusal.refusals.map { Item(field: $0.field, error: FieldError($0.text(language))) }
  }

  /// The fields that two people changed.
  public init(_ clash: EditClash, in language: Language) {
    items = clash.clashes.map {
      Item(field: $0.name, error: FieldError(EditTexts.Other.person.clash(language), clash: $0))
    }
  }

  /// What is wrong with a form, whoever found it; `nil` for an error that is no refusal.
  public static func of(_ error: any Error, in language: Language) -> FieldErrors? {
    switch error {
    case let refused as any Refused: return FieldErrors(refused, in: language)
    case let clash as EditClash: return FieldErrors(clash, in: language)
    case let errors as FormErrors: return errors.errors
    case is StaleVersion:
      var errors = FieldErrors()
      errors.add(EditTexts.stale(language), to: nil)
      return errors
    default: return nil
    }
  }

  public var isEmpty: Bool { items.isEmpty }

  /// What is wrong with one field: the first thing, since one sentence is read and three are not.
  public subscript(_ field: String) -> FieldError? {
    items.first { $0.field == field }?.error
  }

  public mutating func add(_ message: String, to field: String?) {
    items.append(Item(field: field, error: FieldError(message)))
  }

  public mutating func add(_ more: FieldErrors) {
    items += more.items
  }
}
