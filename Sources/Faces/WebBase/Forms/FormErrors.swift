import Desk

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
  /// The name of the field that makes sending a form twice one act.
  public static let token = "token"

  /// The form's token, with a digest of what was sent: the same form again is one act, another text is not.
  public var token: String {
    let ours: Set<String> = [
      CSRFToken.field, Self.token, Self.version, Self.draft, MadeFrom.field, ClashChoice.before,
    ]
    let sent = fields.filter { !ours.contains($0.name) }.flatMap { [$0.name, $0.value] }
    return (self[Self.token] ?? "") + "|" + ValueDigest.of(sent)
  }

  /// The form that is shown again: what was sent before, differently, can be sent as something new.
  public func renewed(after error: any Error, _ token: String) -> FormData {
    error is SentDifferently ? setting(Self.token, to: [token]) : self
  }

  /// A token for each line that a form adds: the same line again is one act, another one is added and never refused.
  public var lineToken: String { self[Self.token] == nil ? "" : token.replacing("|", with: "/") }

  /// The name of the field that holds the version that a page was made from.
  public static let version = "versie"

  /// The name of the field that holds the version of the draft that a page knows.
  public static let draft = "concept"

  /// What tells the page of a form from every other page of it: the token that it was made with, and the version that it
  /// was made from.
  public var pageName: String { Self.pageName(token: self[Self.token], version: self[Self.version]) }

  public static func pageName(token: String?, version: String?) -> String { (token ?? "") + "|" + (version ?? "") }

  /// The version of the draft that goes with this form when it is sent, 0 for none.
  public var draftVersion: Int64 { self[Self.draft].flatMap { Int64($0) } ?? 0 }

  /// The version that a page was made from.
  public var seen: Int64 { self[Self.version].flatMap { Int64($0) } ?? 0 }
}
