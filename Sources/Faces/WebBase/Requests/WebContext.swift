public import Desk
public import Hummingbird

/// What travels with a request from the first middleware to the handler.
public protocol WebContext: RequestContext {
  /// Who is signed in, as the session floor knows them.
  associatedtype Account: Sendable

  var visit: Visit { get set }
  /// `nil` for somebody who is not signed in.
  var account: Account? { get set }
}

/// The context of the product's pages, for any kind of account.
public struct DeskContext<Account: Sendable>: WebContext {
  public var coreContext: CoreRequestContextStorage
  public var visit: Visit
  public var account: Account?

  public init(source: Source) {
    coreContext = .init(source: source)
    visit = Visit()
    account = nil
  }
}

extension WebContext {
  public var language: Language { visit.language }

  /// The number of this request in the log, for somebody who calls about it. It says nothing about who asked.
  public var requestID: String { String(id.suffix(12)) }

  /// A record's public name in the path; anything that is not one is a page that does not exist.
  public func publicID<Record>(_ parameter: PathID<Record>) throws(HTTPFault) -> PublicID<Record> {
    guard let id = named(parameter) else { throw .notFound }
    return id
  }

  /// A record's public name in the path; `nil` on a page whose address names no such record.
  public func named<Record>(_ parameter: PathID<Record>) -> PublicID<Record>? {
    parameters.get(parameter.name).flatMap { PublicID($0) }
  }

  /// A word in the path; absent is a page that does not exist.
  public func word(_ parameter: String) throws(HTTPFault) -> String {
    guard let text = parameters.get(parameter) else { throw .notFound }
    return text
  }
}
