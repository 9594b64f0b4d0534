public import Database
public import Desk
public import Vault

/// Why an installation could not be opened or set up, and what an operator can do about it.
public enum InstallationFailure: Refusal {
  case configurationUnreadable(path: String)
  /// The settings file is wrong at this key.
  case configuration(path: String, place: String)
  case noDatabase
  case noKeys
  case address
  case timeZone
  case listen
  case origin
  case quickExit
  case schemaOlder(count: Int)
  case schemaNewer(number: Int)
  case schemaAltered(number: Int)
  case migration(number: Int)
  case noDesk
  /// There are several desks, and nothing says which is meant.
  case unnamedDesk(names: [String])
  /// No desk has the name that was given.
  case otherDesk(names: [String])
  /// A desk that is added needs a name that no other has.
  case deskName
  case keyFile(VaultFault)
  case otherRootKey
  case store(StoreFault)

  public init(_ fault: MigrationFault) {
    switch fault {
    case .altered(let number): self = .schemaAltered(number: number)
    case .newer(let number): self = .schemaNewer(number: number)
    case .pending(let numbers): self = .schemaOlder(count: numbers.count)
    case .failed(let number, _): self = .migration(number: number)
    }
  }

  /// It is about the installation, never about a field of a form.
  public var field: String? { nil }
}
