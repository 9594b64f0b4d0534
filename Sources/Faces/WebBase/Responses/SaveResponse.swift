import Desk
import HTTPTypes

/// What the saving script hears back. The texts are the server's, so that the script knows no language.
public struct SaveResponse: Encodable, Sendable, Hashable {
  /// How the saving went.
  public enum Outcome: String, Encodable, Sendable, Hashable {
    /// Stored; `version` is the one to send next.
    case saved
    /// Somebody else changed the fields of `clashes` too: nothing of those was stored, all others were.
    case conflict
    /// A value was refused; `errors` says why, by field. The rest is stored.
    case refused
    /// The draft was thrown away or sent elsewhere, and began anew with what was sent: the page sends the rest of it.
    case begun
    /// What is edited was settled meanwhile: nothing was stored, and sending the form offers what was typed there.
    case moved
  }

  public let outcome: Outcome
  public let version: Int64
  /// What the save state says: "Bewaard 14:32:07".
  public private(set) var message: String
  /// What is stored, where the page knows something else.
  public let values: [String: [String]]
  /// What is stored in fields that two people changed.
  public let clashes: [String: [String]]
  public let errors: [String: String]
  /// The token with which the form is sent from now on; `nil` for its own.
  public private(set) var token: String?
  /// What fields say beside what was stored, by name; an empty text takes an earlier one away.
  public private(set) var notices: [String: String] = [:]

  public init(
    _ outcome: Outcome, version: Int64, message: String, values: [String: [String]] = [:],
    clashes: [FieldClash] = [], errors: FieldErrors = FieldErrors()
  ) {
    self.outcome = outcome
    self.version = version
    self.message = message
    self.values = values
    self.clashes = Dictionary(clashes.map { ($0.name, $0.theirs) }) { first, _ in first }
    self.errors = Dictionary(errors.items.compactMap { item in item.field.map { ($0, item.message) } }) { first, _ in
      first
    }
  }

  /// The same response for a page whose draft another window began: both send the form with one token, so that it is
  /// one form however often it is sent.
  public func sharing(token: String?) -> SaveResponse {
    var response = self
    response.token = token
    return response
  }

  /// The same response with what fields say of what was typed in them.
  public func noting(_ notices: [String: String]) -> SaveResponse {
    var response = self
    response.notices = notices
    return response
  }

  /// The same response with something that goes before what it would say.
  public func saying(_ text: String) -> SaveResponse {
    var response = self
    response.message = text
    return response
  }
}

extension JSONResponse {
  /// What was saved is fine, though part of it was refused; a clash and what no longer fits say so by their status.
  public init(_ response: SaveResponse) throws {
    switch response.outcome {
    case .saved, .refused, .begun: try self.init(response, status: .ok)
    case .conflict: try self.init(response, status: .conflict)
    case .moved: try self.init(response, status: .unprocessableContent)
    }
  }
}
