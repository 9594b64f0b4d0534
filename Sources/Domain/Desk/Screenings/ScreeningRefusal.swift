/// Why a questionnaire can't be begun, saved or finished. Names items by number, never an answer.
public enum ScreeningRefusal: Refusal {
  /// A legacy list: kept, never administered.
  case notAdministered
  case cutoffMissing
  case inTheFuture
  case beforeTheDossier
  case reasonMissing
  /// It was finished or skipped already.
  case closed
  /// It has to be finished first.
  case notDone
  /// The definition changed since it was begun.
  case otherVersion
  /// A list that has a scoring is administered, not just read.
  case notForReading
  case unknownTopic
  /// Nothing is said to stand out, and something that may not be passed over is marked.
  case somethingStandsOut
  /// Items without an answer, at the first attempt to finish.
  case unanswered([Int])

  public var field: String? {
    switch self {
    case .cutoffMissing: "cutoff"
    case .inTheFuture, .beforeTheDossier: "taken-on"
    case .reasonMissing: SkipReason.list.name
    case .unanswered(let items): items.first.map { "item-\($0)" }
    case .unknownTopic: ListTopic.list.name
    case .somethingStandsOut: ReadingConclusion.list.name
    case .notForReading: "list"
    case .notAdministered, .closed, .notDone, .otherVersion: nil
    }
  }

  public var text: Text {
    switch self {
    case .notAdministered:
      Text(
        nl: "Dit is een oude lijst: zij wordt bewaard, niet afgenomen.",
        en: "This is a legacy list: it is kept, not administered.")
    case .cutoffMissing:
      Text(
        nl: "Kies de grenswaarden: deze lijst heeft geen standaard.",
        en: "Choose the cut-offs: this list has no default.")
    case .inTheFuture: Text(nl: "Deze dag ligt in de toekomst.", en: "This day lies in the future.")
    case .beforeTheDossier:
      Text(nl: "Deze dag ligt voor het eerste contact.", en: "This day lies before the first contact.")
    case .reasonMissing: Text(nl: "Kies een reden.", en: "Choose a reason.")
    case .closed:
      Text(nl: "Deze vragenlijst is al afgerond.", en: "This questionnaire is finished already.")
    case .notDone: Text(nl: "Rond de vragenlijst eerst af.", en: "Finish the questionnaire first.")
    case .otherVersion:
      Text(
        nl: "De definitie van deze lijst is intussen vernieuwd. Begin een nieuwe; deze blijft bewaard.",
        en: "The definition of this list has been renewed since. Begin a new one; this one is kept.")
    case .notForReading:
      Text(
        nl: "Kies een lijst zonder score. De andere neem je af als vragenlijst.",
        en: "Choose a list without a score. The others are administered as a questionnaire.")
    case .unknownTopic: Text(nl: "Deze keuze staat niet in de lijst.", en: "This choice is not in the list.")
    case .somethingStandsOut:
      Text(
        nl: "Je vinkte gedachten aan de dood aan. Dan valt er iets op: kies wat je ermee doet.",
        en: "You ticked thoughts of death. Then something stands out: choose what you do with it.")
    case .unanswered(let items):
      Text(
        nl: "Zonder antwoord: \(Self.list(items)). Vul aan, kies ‘geen antwoord’, of rond zo af.",
        en: "Without an answer: \(Self.list(items)). Fill in, choose ‘no answer’, or finish as it is.")
    }
  }

  private static func list(_ items: [Int]) -> String {
    items.map { $0 == 0 ? "?" : String($0) }.joined(separator: ", ")
  }
}
