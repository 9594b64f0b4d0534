public import Access
import CareRecords
public import Desk
import HouseActs
import HouseRecords
import RegisterCore

/// What the forms of referrals need of a dossier or a contact: what is to be made, and what may be shared. Opens no text but
/// the frame's.
public struct ReadReferralForm: Sendable {
  let register: Register

  /// - Parameter drafts: the forms on the page that keep what is typed.
  /// - Throws: `Refusals<ReferralRefusal>` for a contact from which nobody is referred; `NotFound`.
  public func callAsFunction(
    in place: ReferralPlace, drafts: [String], _ occasion: Occasion
  ) async throws -> ReferralFormAnswer {
    try await register.readReferrals(in: place, drafts: drafts, occasion) { answer, _, _, _, _ in answer }
  }
}

/// The frame of a form about referrals.
public struct ReferralFormAnswer: Sendable {
  public let place: ReferralPlace
  /// The frame of the dossier; `nil` for a contact without one.
  public let dossier: DossierFrame?
  public let today: LocalDate
  /// What the internal care line may know; `nil` for a contact, for which nothing is on record.
  public let internalLine: InternalLineMayKnow?
  /// Those that wait, oldest first.
  public let toMake: [ReferralToMakeAnswer]
  /// What the reader typed in forms of this page and has not sent yet, by the name of the form.
  public let drafts: [String: FormDraft]
}

extension Register {
  /// Answers a question about the referrals of a place.
  func readReferrals<T: Sendable>(
    in place: ReferralPlace, drafts: [String], _ occasion: Occasion,
    _ body: @escaping @Sendable (ReferralFormAnswer, WaitingPlace, Work, Grant, [AccountID: String]) throws -> T
  ) async throws -> T {
    switch place {
    case .dossier(let id):
      return try await read(id, for: .writeDossier, occasion) { reading in
        let frame = try reading.frame()
        let names = try reading.names()
        let seat = WaitingPlace(reading.place)
        let answer = ReferralFormAnswer(
          place: place, dossier: frame, today: frame.today, internalLine: frame.facts.internalLineNow,
          toMake: try reading.work.toMake(in: seat, names), drafts: try reading.drafts(drafts))
        return try body(answer, seat, reading.work, reading.grant, names)
      }
    case .contact(let id):
      return try await ask(occasion) { work in
        let (stored, grant) = try work.findContact(id, for: .followContact)
        try stored.checkReferable()
        work.record(.contactRead, grant)
        let names = try AccountTable(work).labels()
        let seat = WaitingPlace(stored)
        let answer = ReferralFormAnswer(
          place: place, dossier: nil, today: try work.today(), internalLine: nil,
          toMake: try work.toMake(in: seat, names), drafts: try work.drafts(of: stored, grant).read(drafts))
        return try body(answer, seat, work, grant, names)
      }
    }
  }
}

extension Work {
  /// What waits to be made.
  fileprivate func toMake(in place: WaitingPlace, _ names: [AccountID: String]) throws -> [ReferralToMakeAnswer] {
    try ReferralToMakeTable(self).all(of: place).filter(\.toMake.isOpen).map {
      ReferralToMakeAnswer($0, .sealed, names)
    }
  }
}
