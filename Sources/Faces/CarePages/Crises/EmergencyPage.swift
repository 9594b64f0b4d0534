import Desk
import Foundation
import Markup
import WebBase
import WebSession

/// The page for when the desk is out of reach or the session has ended: the numbers, the four questions, and a place to
/// write. It is the same for everybody, so that a browser may keep it; a script sends what was written once the desk
/// answers.
struct EmergencyPage: Markup {
  /// The questions, by the words of their buttons.
  static let questions = ["safety", "means", "weapon", "company"]

  let lines: [CrisisLineNumber]
  /// Of the desk.
  let timeZone: TimeZone
  let language: Language

  var html: HTML {
    H1 { CrisisTexts.title(language) }
    CrisisNumbers(lines: lines, language: language)
    Div(.all(words)) {
      P(.class("no-script")) { EmergencyTexts.noScript(language) }
      P(.class("script-only"), .role(.status), .data("emergency-state")) { EmergencyTexts.away(language) }
      P {
        A(.href(SignInPlaces.signIn), .hidden(), .data("emergency-sign-in")) {
          EmergencyTexts.signIn(language)
        }
      }
      PostForm(to: "/w/crisis/nieuw", csrf: nil, style: "stack") {
        TextArea(
          CrisisForm.note, label: EmergencyTexts.note(language), hint: EmergencyTexts.noteHint(language),
          isOptional: true, rows: 5, count: EmergencyTexts.noteLimit, isFocused: true, in: language)
        question(Self.questions[0], CrisisSafety.self)
        question(Self.questions[1], CrisisMeans.self)
        question(Self.questions[2], CrisisWeapon.self)
        question(Self.questions[3], CrisisCompany.self)
        TextField(
          CrisisForm.place, label: CrisisTexts.callerPlace(language), isOptional: true, count: CrisisRoutes.placeLimit,
          in: language)
        Div(.hidden(), .data("emergency-send")) {
          SubmitButton(EmergencyTexts.send(language), look: .danger, icon: .crisis)
        }
      }
    }
  }

  private func question<Answer: CodedChoice>(_ name: String, _ type: Answer.Type) -> HTML {
    TileGroup(
      name, label: Answer.list.title(language), choices: Answer.allCases.map { Choice($0.rawValue, $0.name(language)) },
      isOptional: true, in: language
    ).html
  }

  /// What the script says, and where it asks and sends.
  private var words: [Attribute] {
    [
      .data("emergency-page"), .data("token", "/w/token"), .data("send", "/w/crisis/nieuw"),
      .data("zone", timeZone.identifier),
      .data("away", EmergencyTexts.away(language)), .data("signed-out", EmergencyTexts.signedOut(language)),
      .data("foreign", EmergencyTexts.foreign(language)), .data("whose", EmergencyTexts.whose(language)),
      .data("ready", EmergencyTexts.ready(language)), .data("busy", EmergencyTexts.busy(language)),
      .data("written", EmergencyTexts.written(language)),
    ]
  }
}

enum EmergencyTexts {
  /// Room is left for the line that says when it was written.
  static let noteLimit = CrisisRoutes.noteLimit - 200

  static let noScript = Text(
    nl: "Zonder script kan deze pagina niets versturen. Bel, en schrijf op papier mee.",
    en: "Without a script this page can't send anything. Call, and write along on paper.")
  static let away = Text(
    nl: "Het loket is nu niet bereikbaar. Wat je schrijft staat alleen op deze pagina; sluit haar niet.",
    en: "The desk can't be reached now. What you write stands on this page only; don't close it.")
  static let signedOut = Text(
    nl: "Je bent uitgelogd. Wat je schrijft staat alleen op deze pagina, en gaat naar het log als je weer inlogt.",
    en: "You are signed out. What you write stands on this page only, and goes into the log when you sign in again.")
  static let foreign = Text(
    nl: "Hier is nu iemand anders ingelogd. Wat geschreven is, is verborgen tot wie het schreef terug is.",
    en: "Somebody else is signed in here now. What was written is hidden until who wrote it is back.")
  static let whose = Text(
    nl: "Het loket is er weer. Heb jij dit geschreven? Zet het dan in het log.",
    en: "The desk is back. Did you write this? Then put it in the log.")
  static let ready = Text(
    nl: "Het loket is er weer. Wat je schreef gaat vanzelf naar het log.",
    en: "The desk is back. What you wrote goes into the log by itself.")
  static let busy = Text(nl: "Bezig met bewaren …", en: "Saving …")
  static let written = Text(
    nl: "Geschreven terwijl het loket niet bereikbaar was, vanaf",
    en: "Written while the desk could not be reached, from")
  static let note = Text(nl: "Schrijf mee", en: "Write along")
  static let noteHint = Text(
    nl: "Niet bewaard in deze browser. Het gaat naar het crisislogboek zodra dat kan.",
    en: "Not kept in this browser. It goes into the crisis log as soon as that can be done.")
  static let send = Text(nl: "Zet in het crisislogboek", en: "Put in the crisis log")
  static let signIn = Text(nl: "Log in in een nieuw venster", en: "Sign in in a new window")
}
