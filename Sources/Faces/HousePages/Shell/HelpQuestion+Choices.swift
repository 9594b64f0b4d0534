package import Desk
package import WebBase

extension HelpQuestion {
  /// The topics to choose from on a day, each with what the desk does with it.
  package static func answers(on day: LocalDate, in language: Language) -> [Choice] {
    list.choices(on: day).map { code in
      let choice = Choice(code, in: language)
      return Choice(choice.value, choice.label, hint: offer(of: code)?(language), words: choice.words)
    }
  }

  /// Some topics to choose from, each with what the desk does with it.
  package static func answers(_ topics: [CodeKey], in language: Language) -> [Choice] {
    topics.map { topic in
      let code = list[topic]
      return Choice(topic.text, code?.name(language) ?? topic.text, hint: code.flatMap(offer)?(language))
    }
  }

  /// A topic with what the desk does with it, in a line.
  package static func spoken(_ topic: CodeKey) -> Text? {
    guard let code = list[topic] else { return nil }
    guard let offer = offer(of: code) else { return code.name }
    return Text(
      nl: "\(code.name.nl) (\(offer.nl.lowercased()))", en: "\(code.name.en) (\(offer.en.lowercased()))")
  }

  /// What the desk does with a topic; nothing is promised about a question that is not known.
  private static func offer(of code: Code) -> Text? {
    code.mark == nil ? answering(code.key).name : nil
  }
}
