public import Desk
public import Foundation
public import Instruments

/// A link that was just made. Its code is shown this once; the register keeps its hash.
public struct MadeClientLink: Sendable, Hashable {
  /// In four groups of four.
  public let code: String
  public let language: Language
  public let expiresAt: Date
  /// What the desk calls the questionnaire, for the worker.
  public let name: Text
}

/// What became of the newest link of a questionnaire.
public struct ClientLinkAnswer: Sendable, Hashable {
  public let link: ClientLink
  public let by: String?
  /// Whether it can still be opened.
  public let isAlive: Bool
}

/// A questionnaire as a client sees it: the loaded wording and what was answered so far, nothing of the dossier.
public struct ClientFormAnswer: Sendable, Hashable {
  /// Whose page it is: the questionnaire's own name, whichever code opened it.
  public let id: ScreeningID.Public
  public let instrument: Instrument
  public let wording: Wording
  public let language: Language
  public let answers: AnswerSheet
  /// The version of the answers, to send with the next change.
  public let version: Int64
  /// What the client wrote about a session; `nil` where the form doesn't ask for it.
  public let remark: String?
  /// Whether an answer says that the client may be in danger: then the numbers to call come first.
  public let isInDanger: Bool
}

extension ClientFormAnswer {
  /// Why the answers as they stand can't be sent; `nil` when they can.
  ///
  /// - Parameter leavesOpen: whether items without an answer are left so.
  public func unfinished(leavesOpen: Bool) -> (any Refusal)? {
    let open = answers.unanswered(of: instrument)
    guard open.isEmpty || leavesOpen else { return ScreeningRefusal.unanswered(open) }
    do {
      _ = try instrument.score(answers.answers)
      return nil
    } catch {
      return error
    }
  }
}

/// How keeping a client's answers went.
public struct SavedClientForm: Sendable, Hashable {
  public let version: Int64
  /// What stands beside the answers now; `nil` where the form doesn't ask for it.
  public let remark: String?
  public let savedAt: Date
  public let isInDanger: Bool
  public let instrument: Instrument
  /// The answers as they stand now.
  public let answers: AnswerSheet
}

/// A client's answers were kept, but can't be sent yet.
public struct UnfinishedClientForm: Error, Sendable {
  public let refusal: any Refusal
}
