public import CareActs
public import Desk
public import Foundation
public import Instruments

/// A questionnaire as its page shows it.
public struct ScreeningPageAnswer: Sendable, Hashable {
  public let frame: DossierFrame
  public let screening: ScreeningAnswer
  /// The loaded wording, to be read from the screen.
  public let wording: Wording?
  /// In which languages a client could fill it in; empty when a client can't.
  public let clientLanguages: [Language]
  /// Why a client can't fill it in.
  public let notForClients: Text?
  /// The newest link to it.
  public let link: ClientLinkAnswer?
  /// Earlier scores of the same form, oldest first; a correction adds one.
  public let versions: [ScreeningVersion]
  /// How many versions of answers, score and remark there are besides what stands now.
  public let earlier: Int
  /// What the reader typed in its correction and has not sent yet.
  public let draft: FormDraft?
  /// The crisis of the client that still runs.
  public let crisis: CrisisID.Public?

  public var dossier: DossierID.Public { frame.id }
  public var today: LocalDate { frame.today }
  public var mayWrite: Bool { frame.mayWrite }
}

/// A score that a correction took the place of, or the present one.
public struct ScreeningVersion: Sendable, Hashable {
  public let score: KeptScore
  public let at: Date
  public let by: String?
}

/// The page on which a questionnaire is begun.
public struct InstrumentChoiceAnswer: Sendable, Hashable {
  public let instrument: Instrument
  /// Whether a client could fill it in, or why only a worker can.
  public let administering: Administering
}

/// How saving the answers went.
public struct SavedScreening: Sendable, Hashable {
  /// The version of the answers, to send with the next change.
  public let version: Int64
  public let savedAt: Date
  /// The crisis that a safety item opened; `nil` when none was answered anew.
  public let crisis: CrisisID.Public?
  public let instrument: Instrument
  /// The answers as they stand now.
  public let answers: AnswerSheet
}
