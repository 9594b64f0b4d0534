/// What the register holds of a form, and its version.
public struct StoredForm: Sendable {
  public let values: FormData
  public let version: Int64

  public init(_ values: FormData, version: Int64) {
    self.values = values
    self.version = version
  }

  /// A form for something new.
  public static let none = StoredForm(FormData(fields: []), version: 0)
}
