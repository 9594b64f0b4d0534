public import Desk
public import Foundation
public import Instruments

/// A questionnaire in a dossier, with what was opened of it.
public struct ScreeningAnswer: Sendable, Hashable {
  public let id: ScreeningID.Public
  /// The version of all but the answers, to send with a rating.
  public let version: Int64
  /// The code of the instrument.
  public let code: String
  public let name: Text
  /// The definition that it was begun with; `nil` once that was renewed.
  public let instrument: Instrument?
  public let cutoff: String?
  public let source: ScreeningSource
  public let state: ScreeningState
  public let takenOn: LocalDate
  /// Who finished it, or else began it.
  public let by: String?
  public let at: Date
  /// `nil` once the definition was renewed, and where they were not opened.
  public let answers: AnswerSheet?
  /// The version of the answers and of the words beside them, to send with the next change; 0 when there are none.
  public let answersVersion: Int64
  public let score: KeptScore?
  /// What became of the complaints since the first one of the same instrument.
  public let change: ChangeClass?
  public let skipReason: SkipReason?
  public let rating: InstrumentRating?
  /// How a list was read that is not scored; what stood out is there where it was opened.
  public let listReading: ListReading?
  /// What the client wrote beside the answers; empty where it was not opened.
  public let remark: String

  package init(
    id: ScreeningID.Public, version: Int64, code: String, name: Text, instrument: Instrument?, cutoff: String?,
    source: ScreeningSource,
    state: ScreeningState, takenOn: LocalDate, by: String?, at: Date, answers: AnswerSheet?, answersVersion: Int64,
    score: KeptScore?, change: ChangeClass?, skipReason: SkipReason?, rating: InstrumentRating?,
    listReading: ListReading? = nil,
    remark: String
  ) {
    self.id = id
    self.version = version
    self.code = code
    self.name = name
    self.instrument = instrument
    self.cutoff = cutoff
    self.source = source
    self.state = state
    self.takenOn = takenOn
    self.by = by
    self.at = at
    self.answers = answers
    self.answersVersion = answersVersion
    self.score = score
    self.change = change
    self.skipReason = skipReason
    self.rating = rating
    self.listReading = listReading
    self.remark = remark
  }
}
