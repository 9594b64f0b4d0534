public import Desk

/// A reason to refuse a file with wording, and the place in the file that it is about.
public struct PlacedRefusal: Refusal, Hashable {
  /// A JSON pointer (RFC 6901); empty for the file as a whole.
  public let place: String
  public let refusal: WordingRefusal

  public init(_ refusal: WordingRefusal, at place: String = "") {
    self.refusal = refusal
    self.place = place
  }

  public var field: String? { refusal.field }

  /// The place, and the reason.
  public var text: Text {
    guard !place.isEmpty else { return refusal.text }
    return Text(nl: "\(place): \(refusal.text.nl)", en: "\(place): \(refusal.text.en)")
  }
}
