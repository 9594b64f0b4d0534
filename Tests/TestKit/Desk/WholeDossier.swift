public import Access
public import CareActs
public import Desk
public import HouseActs
public import ScreeningActs

/// What the pages of a dossier show together, each asked for by itself: for tests about what became of it.
@dynamicMemberLookup
public struct WholeDossier: Sendable {
  let answer: DossierAnswer
  /// In the order of their days; answers stay sealed.
  public let screenings: [ScreeningAnswer]
  /// Oldest first.
  public let signals: [SignalAnswer]
  public let event: IndexEventAnswer?
  /// Oldest first; what was shared stays sealed.
  public let consultations: [ConsultationAnswer]

  public var timeline: [DossierEvent] { answer.timeline.events }
  public var owner: String? { answer.head.owner }
  public var profile: ClientProfile { answer.head.profile }
  public var hasOpenCrisis: Bool { answer.frame.hasOpenCrisis }

  public subscript<Value>(dynamicMember path: KeyPath<DossierFrame, Value>) -> Value { answer.frame[keyPath: path] }

  public subscript<Value>(dynamicMember path: KeyPath<DossierPlanAnswer, Value>) -> Value {
    answer.plan[keyPath: path]
  }
}

extension DeskServices {
  /// Asks every question about a dossier that anybody may ask who may open it.
  public func readWhole(_ dossier: DossierID.Public, _ occasion: Occasion) async throws -> WholeDossier {
    let signals = try await readSignals(dossier, occasion).content
    return WholeDossier(
      answer: try await readDossier(dossier, occasion), screenings: try await listScreenings(dossier, occasion).content,
      signals: signals.signals, event: signals.event,
      consultations: try await readConsultations(dossier, occasion).content)
  }
}
