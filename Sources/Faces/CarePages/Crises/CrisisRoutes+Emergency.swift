import Access
import CareActs
import Desk
import HouseActs
import WebBase

extension CrisisRoutes {
  /// What was written before the desk could be reached goes into the log: the answers, then the note. Words that were
  /// added after a sending whose answer was lost are a line of their own.
  func logTyped(_ sent: FormData, _ form: CrisisForm, in id: CrisisID.Public, _ occasion: Occasion) async throws {
    let answers = EmergencyPage.questions.compactMap { name in
      sent[name].flatMap { CrisisButton(word: name + ":" + $0) }
    }
    for answer in answers {
      try await services.logCrisis(
        .answer(answer.content), note: "", of: id, token: form.token + answer.word, occasion)
    }
    func token(_ field: String, _ words: String) -> String {
      FormData([FormData.token: form.token, field: words]).lineToken
    }
    if let place = sent[CrisisForm.place], !place.allSatisfy(\.isWhitespace) {
      try await services.logCrisis(
        .location(place), note: "", of: id, token: token(CrisisForm.place, place), occasion)
    }
    if !form.note.allSatisfy(\.isWhitespace) {
      try await services.logCrisis(
        .answer(.action(.note)), note: form.note, of: id, token: token(CrisisForm.note, form.note), occasion)
    }
  }
}
