import CareRecords
public import Desk

/// A registration in a dossier: coded facts.
public struct RegistrationAnswer: Sendable, Hashable {
  public let id: RegistrationID.Public
  public let version: Int64
  public let registration: Registration
  public let decidedBy: String?
  /// The last day for an intake by the norms of the desk; `nil` where nobody asked for it.
  public let intakeBy: LocalDate?

  init(_ stored: StoredRegistration, _ names: [AccountID: String], by norms: DeskNorms? = nil) {
    intakeBy = norms.flatMap { stored.registration.intakeBy($0) }
    id = stored.publicID
    version = stored.version
    registration = stored.registration
    decidedBy = (stored.registration.triage?.by).flatMap { names[$0] }
  }
}

/// A text with its version; a page that saves names the version that it saw.
public struct WrittenText: Sendable, Hashable {
  public let text: String
  public let version: Int64
  public let by: String?

  public init(text: String, version: Int64, by: String?) {
    self.text = text
    self.version = version
    self.by = by
  }
}

/// The intake of a registration.
public struct IntakeAnswer: Sendable, Hashable {
  public let registration: RegistrationAnswer
  /// Part by part, with the version of each text.
  public let texts: [IntakeSection: WrittenText]
}
