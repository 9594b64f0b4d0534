/// What the register holds of a form, and its version.
public struct StoredForm: Sendable {
  public let values: FormData
  public let version: Int64
  /// Fields of which nothing is held here: whatever a page was made from stands in them still.
  public let untouched: Set<String>

  public init(_ values: FormData, version: Int64, untouched: Set<String> = []) {
    self.values = values
    self.version = version
    self.untouched = untouched
  }

  /// A form for something new.
  public static let none = StoredForm(FormData(fields: []), version: 0)
}
