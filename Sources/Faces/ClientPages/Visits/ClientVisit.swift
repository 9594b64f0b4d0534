import Desk
import Foundation
public import Hummingbird
import Vault
public import WebBase

/// A browser in which a client opened a code; it knows nothing of any sign-in.
public struct ClientVisit: Sendable {
  let token: SessionToken

  /// The token of the forms of this visit.
  var csrf: CSRFToken { CSRFToken(sessionSecret: Data(token.text.utf8)) }

  /// The same on the pages of a form.
  func csrf(of form: ScreeningID.Public) -> CSRFToken {
    CSRFToken(sessionSecret: Data(token.text.utf8), owner: form.text)
  }
}

/// The context of every page for clients. Nobody of the staff can be in it: it has no place for a sign-in.
public struct ClientContext: WebContext {
  public var coreContext: CoreRequestContextStorage
  public var visit: Visit
  public var account: ClientVisit?

  public init(source: Source) {
    coreContext = .init(source: source)
    visit = Visit()
    account = nil
  }
}
