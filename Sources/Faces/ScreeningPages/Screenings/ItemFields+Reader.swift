import Desk
import Instruments
import Questionnaires
import ScreeningActs
import WebBase

extension ItemFields {
  /// Reads a form within the act that keeps it.
  static func reader(of form: FormData, _ language: Language) -> AnswerReader {
    { instrument, places in try read(form, places, instrument, language) }
  }
}
