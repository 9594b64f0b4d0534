/// Why something was refused, whatever rules said so: what every form can show beside its fields.
public protocol Refused: Error, Sendable {
  /// Never empty, in the order of the form.
  var refusals: [any Refusal] { get }
}

/// A rule of the desk that says no: shown to the user in their language, beside the field that it is about.
///
/// A refusal never holds what somebody typed.
public protocol Refusal: Refused, Hashable {
  /// The name of the form field that it is about; `nil` when it is about the whole.
  var field: String? { get }
  /// What is wrong and what to do about it.
  var text: Text { get }
}

extension Refusal {
  public var refusals: [any Refusal] { [self] }
}

/// Every rule that one form breaks, so that the user sees all of them at once.
public struct Refusals<Item: Refusal>: Refused, Hashable {
  /// Never empty, in the order of the form.
  public let items: [Item]

  /// `nil` when there is nothing to refuse.
  public init?(_ items: [Item]) {
    guard !items.isEmpty else { return nil }
    self.items = items
  }

  /// One single refusal.
  public init(_ item: Item) {
    items = [item]
  }

  public var refusals: [any Refusal] { items }

  /// The refusals about one field.
  public subscript(field: String) -> [Item] {
    items.filter { $0.field == field }
  }
}
