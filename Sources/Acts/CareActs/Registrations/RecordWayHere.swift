public import Access
import CareRecords
public import Desk
public import HouseActs
import RegisterCore

/// Keeps how the client came to the desk and why not to the internal care line, as the intake found it.
public struct RecordWayHere: Sendable {
  let register: Register

  /// - Parameters:
  ///   - path: of `PathToDesk`.
  ///   - reason: of `ReasonNotInternal`.
  /// - Throws: `Refusals<RegistrationRefusal>`, `StaleVersion`, `NotFound`.
  public func callAsFunction(
    _ path: CodeKey, notInternal reason: CodeKey, of registration: RegistrationID.Public, in dossier: DossierID.Public,
    seen: Int64, _ occasion: Occasion
  ) async throws {
    try await register.write(in: dossier, occasion) { opened in
      try opened.change(registration, seen: seen) { try $0.came(by: path, notInternal: reason) }
    }
  }
}

extension DeskServices {
  public var recordWayHere: RecordWayHere { RecordWayHere(register: register) }
}
