public import Desk

/// What is wrong with a form, by field and in the order of the form.
public struct FieldErrors: Sendable, Hashable {
  public struct Item: Sendable, Hashable {
    /// The name of the field, which is also the id of its control; `nil` for the whole form.
    public let field: String?
    public let message: String
  }

  public private(set) var items: [Item] = []

  public init() {}

  /// The refusals of a use case, in a language.
  public init(_ refusals: Refusals<some Refusal>, in language: Language) {
    items = refusals.items.map { Item(field: $0.field, message: $0.text(language)) }
  }

  /// One refusal of a use case.
  public init(_ refusal: some Refusal, in language: Language) {
    items = [Item(field: refusal.field, message: refusal.text(language))]
  }

  public var isEmpty: Bool { items.isEmpty }

  /// What is wrong with one field: the first thing, since one sentence is read and three are not.
  public subscript(_ field: String) -> String? {
    items.first { $0.field == field }?.message
  }

  public mutating func add(_ message: String, to field: String?) {
    items.append(Item(field: field, message: message))
  }

  public mutating func add(_ more: FieldErrors) {
    items += more.items
  }
}
