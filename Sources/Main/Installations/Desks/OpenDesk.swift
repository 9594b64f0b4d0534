public import Access
public import Desk
public import HouseActs
public import Instruments
@_spi(Testing) public import RegisterCore
import ScreeningActs
import Vault

/// One desk of an installation, open: its register, and everything that can be asked of it.
public struct OpenDesk: Sendable {
  /// Opened once, and held by everything that works for this desk.
  public let register: Register
  public let services: DeskServices
  private let hasher: PasswordHasher
  private let followUp: FollowUpRule

  init(register: Register, hasher: PasswordHasher, wordings: LoadedWordings, followUp: FollowUpRule) {
    self.register = register
    self.hasher = hasher
    self.followUp = followUp
    services = DeskServices(register: register, hasher: hasher, wordings: wordings, followUp: followUp)
  }

  /// The same desk over a register that is watched.
  @_spi(Testing) public func watched(_ whenOpened: @escaping @Sendable (GroupID, String) -> Void) -> OpenDesk {
    OpenDesk(register: register.watched(whenOpened), hasher: hasher, wordings: .empty, followUp: followUp)
  }

  public var identity: DeskIdentity { register.desk }

  /// The same desk, as an organisation has it that loaded these wordings.
  public func services(with wordings: LoadedWordings) -> DeskServices {
    DeskServices(register: register, hasher: hasher, wordings: wordings, followUp: followUp)
  }

  /// The hash of a password, as this desk stores it.
  ///
  /// - Throws: `VaultFault`.
  public func passwordHash(of password: String) async throws -> String { try await hasher.hash(password) }

  /// What somebody does who runs a command on the machine of the desk.
  public var commandOccasion: Occasion {
    Occasion(actor: .system(at: identity.id), site: .commandLine, requestID: register.effects.newToken())
  }
}
