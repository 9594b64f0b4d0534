public import Access
public import Desk
import Foundation
import HouseRecords
public import RegisterCore
public import Vault

/// Why an account can't be added.
public enum AccountRefusal: Refusal {
  case loginTaken
  case loginMalformed
  case labelTaken
  case labelMalformed
  case teamNeeded
  case password(PasswordRefusal)

  public var field: String? {
    switch self {
    case .loginTaken, .loginMalformed: "login"
    case .labelTaken, .labelMalformed: "label"
    case .teamNeeded: "team"
    case .password: "password"
    }
  }

  public var text: Text {
    switch self {
    case .loginTaken: Text(nl: "Deze accountnaam is al in gebruik.", en: "This account name is already in use.")
    case .loginMalformed:
      Text(
        nl: "Een accountnaam heeft 2 tot 64 letters, cijfers, punten, streepjes of @.",
        en: "An account name has 2 to 64 letters, digits, dots, dashes or @.")
    case .labelTaken: Text(nl: "Deze aanduiding is al in gebruik.", en: "This label is already in use.")
    case .labelMalformed:
      Text(nl: "Geef een aanduiding van 2 tot 40 tekens.", en: "Give a label of 2 to 40 characters.")
    case .teamNeeded:
      Text(nl: "Een hulpverlener of teamleider hoort bij een team.", en: "A worker or team lead belongs to a team.")
    case .password(let refusal): refusal.text
    }
  }
}

/// Adds an account for somebody who works at the desk.
public struct AddAccount: Sendable {
  let register: Register
  let hasher: PasswordHasher

  public init(register: Register, hasher: PasswordHasher) {
    self.register = register
    self.hasher = hasher
  }

  /// - Parameters:
  ///   - label: what colleagues see, such as `Medewerker 07`; never the person's name.
  ///   - team: by name; created when it is new.
  @discardableResult public func callAsFunction(
    login: String, password: String, label: String, role: Role, team: String?, language: Language = .dutch,
    _ occasion: Occasion
  ) async throws -> Account {
    let login = login.trimmingCharacters(in: .whitespaces)
    let label = label.trimmingCharacters(in: .whitespaces)
    try check(login: login, label: label, role: role, team: team)
    do {
      try PasswordPolicy.standard.check(password, context: [login, label, register.desk.name, "luwte"])
    } catch {
      throw AccountRefusal.password(error)
    }
    let hash = try await hasher.hash(password)
    return try await register.act(occasion) { work in
      let grant = try work.require(.manageAccounts)
      let accounts = AccountTable(work)
      guard try accounts.credentials(forLogin: login) == nil else { throw AccountRefusal.loginTaken }
      guard try accounts.find(labelled: label) == nil else { throw AccountRefusal.labelTaken }
      let teamID = try team.map { try TeamTable(work).ensure(named: $0, grant).id }
      let account = try accounts.insert(
        NewAccount(login: login, passwordHash: hash, label: label, role: role, team: teamID, language: language), grant)
      work.record(.accountCreated, grant, about: [.account(account.id)])
      return account
    }
  }

  private func check(login: String, label: String, role: Role, team: String?) throws(AccountRefusal) {
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: ".-_@"))
    guard (2...64).contains(login.count), login.unicodeScalars.allSatisfy(allowed.contains) else {
      throw .loginMalformed
    }
    guard (2...40).contains(label.count) else { throw .labelMalformed }
    if role.helps, team?.isEmpty ?? true { throw .teamNeeded }
  }
}
