package import CarePages
import Desk
import Instruments
import Questionnaires

enum ScreeningTexts {
  static let title = Text(nl: "Vragenlijsten", en: "Questionnaires")
  static let one = Text(nl: "Vragenlijst", en: "Questionnaire")
  static let choose = Text(nl: "Neem een vragenlijst af", en: "Administer a questionnaire")
  static let earlier = Text(nl: "Eerder in dit dossier", en: "Earlier in this dossier")
  static let none = Text(nl: "Nog geen vragenlijst afgenomen.", en: "No questionnaire administered yet.")
  static let begin = Text(nl: "Begin", en: "Begin")
  static let notNow = Text(
    nl: "Niet afnemen: kies waarom, en ga verder", en: "Not to be administered: choose why, and go on")
  static let skip = Text(nl: "Sla over", en: "Skip")
  static let save = Text(nl: "Bewaar en ga later verder", en: "Save and go on later")
  static let finish = Text(nl: "Rond af", en: "Finish")
  static let finishOpen = Text(nl: "Rond af zonder deze antwoorden", en: "Finish without these answers")
  static let correct = Text(nl: "Corrigeer", en: "Correct")
  static let correctSave = Text(nl: "Bewaar de correctie", en: "Save the correction")
  static let keys = Text(
    nl: "Eén toets per vraag: het cijfer van het antwoord. - is geen antwoord, ↑ en ↓ gaan langs de vragen.",
    en: "One key per item: the digit of the answer. - is no answer, ↑ and ↓ walk the items.")
  static let crisisOpened = Text(
    nl: "Het crisislogboek is geopend: ga daar nu heen.", en: "The crisis log was opened: go there now.")
  static let settled = Text(
    nl: "Iemand anders heeft deze lijst intussen afgerond of overgeslagen. Wat jij invulde is nog niet bewaard.",
    en: "Somebody else finished or skipped this list meanwhile. What you filled in is not saved yet.")
  static let openCrisis = Text(nl: "Er loopt een crisis", en: "A crisis is running")
  static let toCrisis = Text(nl: "Naar het crisislogboek", en: "To the crisis log")
  static let notADiagnosis = Text(
    nl: "Een score is een lezing, geen diagnose en geen besluit.",
    en: "A score is a reading: no diagnosis and no decision.")
  static let score = Text(nl: "Score", en: "Score")
  static let reading = Text(nl: "Uitkomst", en: "Reading")
  static let cutoff = Text(nl: "Grenswaarden", en: "Cut-offs")
  static let source = Text(nl: "Bron", en: "Source")
  static let population = Text(nl: "Gevonden bij", en: "Found in")
  static let missing = Text(nl: "Zonder antwoord", en: "Without an answer")
  static let subscales = Text(nl: "Deelscores", en: "Subscales")
  static let others = Text(nl: "Andere grenswaarden", en: "Other cut-offs")
  static let answers = Text(nl: "Antwoorden", en: "Answers")
  static let versions = Text(nl: "Versies", en: "Versions")
  static let change = Text(nl: "Sinds de eerste keer", en: "Since the first time")
  static let takenOn = Text(nl: "Afgenomen op", en: "Administered on")
  static let prorated = Text(
    nl: "aangevuld volgens de regel van deze lijst", en: "filled in by the rule of this list")
  static let mayNotDecide = Text(
    nl: "wordt getoond, niet voor een besluit gebruikt", en: "shown, not used for a decision")
  static let open = Text(nl: "nog niet af", en: "not finished")
  static let skipped = Text(nl: "overgeslagen", en: "skipped")
  static let renewed = Text(
    nl: "De definitie van deze lijst is vernieuwd. Antwoorden en score blijven bewaard zoals ze waren.",
    en: "The definition of this list was renewed. Answers and score are kept as they were.")
  static let noScore = Text(nl: "geen totaalscore", en: "no total score")
  static let was = Text(nl: "Was", en: "Was")
  static let client = Text(nl: "de cliënt", en: "the client")
  static let item = Text(nl: "Vraag", en: "Item")

  static func between(_ low: String, _ high: String) -> Text {
    Text(nl: "tussen \(low) en \(high)", en: "between \(low) and \(high)")
  }

  /// The classes that are still possible.
  static func either(_ names: [Text]) -> Text {
    Text(
      nl: names.map(\.nl).joined(separator: " of "), en: names.map(\.en).joined(separator: " or "))
  }
}

extension ScreeningTexts {
  /// An answer as its field holds it; a dash where there is none.
  static func mark(_ mark: AnswerSheet.Mark, at place: Int, of instrument: Instrument) -> String {
    let written = ItemFields.value(mark, unit: place == 0 ? 1 : instrument.unit)
    return written == nil || written == "=" ? "–" : written ?? "–"
  }
}

extension Fraction {
  /// As people write it: with a comma in Dutch, and two decimals at most.
  func written(in language: Language) -> String {
    let rounded = Fraction((self * 100).roundedHalfUp.numerator, 100).decimal
    return language == .dutch ? rounded.replacing(".", with: ",") : rounded
  }
}

extension KeptScore.Part {
  /// The score, or the bounds in which it lies.
  func written(in language: Language) -> String {
    if let value { return value.written(in: language) }
    guard let bounds else { return "–" }
    return ScreeningTexts.between(
      bounds.lowerBound.written(in: language), bounds.upperBound.written(in: language))(language)
  }
}

extension KeptScore {
  /// Score and class in a few words, for lists.
  func summary(in language: Language) -> String {
    let number = total?.written(in: language)
    let reading = verdict.map { ScreeningTexts.either($0.possible.map(\.name.text))(language) }
    return [number, reading].compactMap { $0 }.joined(separator: ", ")
  }
}

extension BesideWords {
  /// As the pages of screening say it.
  package static var screening: BesideWords {
    BesideWords(
      screenings: ScreeningTexts.title, screening: ScreeningTexts.one, signals: SignalTexts.title,
      sessionRating: SessionRatingTexts.title, until: { SignalTexts.until($0) },
      reading: { $0.reading(in: $1) })
  }
}
