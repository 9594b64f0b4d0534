/// What a contact is: four kinds with a conversation, and four without, which are closed in two keys.
public enum ContactKind: String, CodedChoice {
  /// The caller asks for themselves.
  case ownQuestion = "own-question"
  /// The caller worries about somebody else: the caller is the client, the other gets no dossier and no name.
  case consultation
  /// The caller wants to know whether somebody is known here: one fixed answer, nothing is looked up.
  case inquiry
  /// The caller needs another desk and is brought there.
  case otherDesk = "other-desk"
  case wrongNumber = "wrong-number"
  case hungUp = "hung-up"
  case silent
  case test

  /// Whether there was nobody to help: no notes, no questions, counted apart.
  public var isWithoutData: Bool {
    switch self {
    case .wrongNumber, .hungUp, .silent, .test: true
    case .ownQuestion, .consultation, .inquiry, .otherDesk: false
    }
  }

  /// The kinds that a worker chooses with a digit to close at once.
  public static let withoutData: [ContactKind] = allCases.filter(\.isWithoutData)

  public static let list = CodeList(
    "kind", Text(nl: "Soort contact", en: "Kind of contact"),
    [
      Code("own-question", Text(nl: "Eigen vraag", en: "Own question")),
      Code("consultation", Text(nl: "Overleg over een ander", en: "Consultation about somebody else")),
      Code("inquiry", Text(nl: "Vraag of iemand hier bekend is", en: "Inquiry whether somebody is known here")),
      Code("other-desk", Text(nl: "Voor een ander loket", en: "For another desk")),
      Code("wrong-number", Text(nl: "Verkeerd verbonden", en: "Wrong number"), aliases: ["fout nummer"]),
      Code("hung-up", Text(nl: "Opgehangen", en: "Hung up")),
      Code("silent", Text(nl: "Niets gezegd", en: "Silent call"), aliases: ["stil"]),
      Code("test", Text(nl: "Proefcontact", en: "Test contact"), aliases: ["test"]),
    ])
}
