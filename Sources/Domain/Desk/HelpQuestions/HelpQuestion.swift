/// The help questions: topics in four domains, each with what the desk does with it.
public enum HelpQuestion {
  /// A contact holds at most so many.
  public static let mostPerContact = 3

  /// The domains as headings, with the topics under them.
  public static let list = CodeList(
    "help-question", Text(nl: "Hulpvraag", en: "Help question"),
    HelpDomain.list.codes.map { domain in
      Code(domain.key, domain.name, offered: false)
    } + topics.map(\.code) + [
      Code("other-question", Text(nl: "Andere vraag", en: "Other question"), aliases: ["overig", "anders"]),
      .unknown, .wontSay,
    ])

  /// The domain of a topic; `nil` for another question and for unknown.
  public static func domain(of topic: CodeKey) -> HelpDomain? {
    list[topic]?.parent.flatMap { HelpDomain(key: $0) }
  }

  /// What the desk does with a topic; a question outside the list is weighed, so it is answered within limits.
  public static func answering(_ topic: CodeKey) -> HelpAnswering {
    topics.first { $0.code.key == topic }?.answering ?? .withinLimits
  }

  /// A topic that always needs the questions about danger.
  public static let suicidality: CodeKey = "suicidality"
}
