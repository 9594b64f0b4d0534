public import Access
import HouseRecords
public import RegisterCore
public import Vault

/// Ends the sign-in of a token.
public struct SignOut: Sendable {
  let register: Register

  public init(register: Register) {
    self.register = register
  }

  public func callAsFunction(_ token: SessionToken, _ occasion: Occasion) async throws {
    try await register.act(occasion) { work in
      let table = SignInTable(work)
      if let signIn = try table.find(tokenHash: token.storedHash) { try table.end(signIn.id) }
      work.record(AuditEntry(.signedOut, rule: "sign-in", on: work.occasion, at: work.now))
    }
  }
}
