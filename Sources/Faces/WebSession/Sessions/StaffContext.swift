public import Access
public import Desk
public import HouseActs
import Vault
public import WebBase

/// Somebody who is signed in, and the browser that they use.
public struct SignedIn: Sendable {
  public let account: Account
  /// What waits for them, as it was when the request came; `nil` where it was not counted.
  public var waiting: WaitingCounts?
  let token: SessionToken
}

/// The context of every page of the staff.
public typealias StaffContext = DeskContext<SignedIn>

extension DeskContext where Account == SignedIn {
  /// What this request is done as; refused when nobody is signed in, which the guard in front prevents.
  public func occasion(at services: DeskServices) throws(HTTPFault) -> Occasion {
    guard let account else { throw .forbidden }
    return Occasion(actor: account.account.actor(at: services.desk.id), site: .workspace, requestID: requestID)
  }

  /// The account of this request.
  public func requireAccount() throws(HTTPFault) -> Desk.Account {
    guard let account else { throw .forbidden }
    return account.account
  }
}
