import CareActs
public import Desk
import Instruments
import RegisterCore

/// What may be administered here, and by whom. It opens nothing.
public struct ListInstruments: Sendable {
  let wordings: LoadedWordings

  /// Every instrument but the legacy lists, in the order in which people look for them.
  public func callAsFunction(_ language: Language) -> [InstrumentChoiceAnswer] {
    Catalogue.all.filter(wordings.offers).map { answer($0, language) }
  }

  /// - Throws: `NotFound` for a name that is not ours.
  public func callAsFunction(_ code: String, _ language: Language) throws -> InstrumentChoiceAnswer {
    guard let found = Catalogue.all.first(where: { $0.id == code && wordings.offers($0) }) else {
      throw NotFound()
    }
    return answer(found, language)
  }

  private func answer(_ instrument: Instrument, _ language: Language) -> InstrumentChoiceAnswer {
    InstrumentChoiceAnswer(
      instrument: instrument, administering: instrument.administering(with: wordings[instrument, language]))
  }
}
