/// What a form itself finds wrong, before any rule is asked.
public struct FormErrors: Error {
  public let errors: FieldErrors

  public init(errors: FieldErrors) {
    self.errors = errors
  }

  /// Throws when the reader found something wrong.
  public static func check(_ reader: FormReader) throws {
    guard reader.errors.isEmpty else { throw FormErrors(errors: reader.errors) }
  }
}

extension FormData {
  /// The name of the field that holds the version that a page was made from.
  public static let version = "versie"

  /// The version that a page was made from.
  public var seen: Int64 { self[Self.version].flatMap { Int64($0) } ?? 0 }
}
