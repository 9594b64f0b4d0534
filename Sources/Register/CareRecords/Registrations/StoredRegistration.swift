public import Desk

/// A registration as it stands in the register.
public struct StoredRegistration: Sendable {
  public let id: RegistrationID
  public let publicID: RegistrationID.Public
  public let dossier: DossierID
  public let contact: ContactID?
  public var registration: Registration
  public let version: Int64
}
