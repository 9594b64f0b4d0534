import Desk
import WebBase

extension FormData {
  /// What was written before there was a crisis to write it in: the answers, the place of the caller, then the note.
  /// Words that were added after a sending whose answer was lost are a line of their own. Nothing is too long here: what
  /// one line can't hold goes on in the next.
  ///
  /// - Parameter token: of the button that opens the crisis.
  func crisisLines(token: String) -> [TypedCrisisLine] {
    func word(_ field: String, _ text: String) -> String {
      FormData([FormData.token: token, field: text]).lineToken
    }
    let answers = EmergencyPage.questions.compactMap { name in
      self[name].flatMap { CrisisButton(word: name + ":" + $0) }
    }
    var lines = answers.map { TypedCrisisLine($0.content, token: token + $0.word) }
    var notes = [self[CrisisForm.note] ?? ""]
    if let place = self[CrisisForm.place], !place.allSatisfy(\.isWhitespace) {
      if place.utf16.count <= CrisisRoutes.placeLimit {
        lines.append(TypedCrisisLine(.location, note: place, token: word(CrisisForm.place, place)))
      } else {
        notes.insert(place, at: 0)
      }
    }
    for part in notes.flatMap({ $0.parts(upTo: CrisisRoutes.noteLimit) }) where !part.allSatisfy(\.isWhitespace) {
      lines.append(TypedCrisisLine(.action(.note), note: part, token: word(CrisisForm.note, part)))
    }
    return lines
  }
}

extension String {
  /// The text in parts of so many UTF-16 units at most; no character is cut.
  fileprivate func parts(upTo limit: Int) -> [String] {
    var parts: [String] = []
    var part = ""
    for character in self {
      if part.utf16.count + character.utf16.count > limit, !part.isEmpty {
        parts.append(part)
        part = ""
      }
      part.append(character)
    }
    return part.isEmpty ? parts : parts + [part]
  }
}
