import Desk

/// What clients read behind a code.
enum ClientTexts {
  static let intro = Text(
    nl: "Je hulpverlener heeft een vragenlijst voor je klaargezet. Vul hieronder de code in die je kreeg.",
    en: "Your support worker prepared a questionnaire for you. Fill in the code that you were given.")
  static let codeHint = Text(
    nl: "Zestien letters en cijfers; hoofdletters en streepjes maken niet uit",
    en: "Sixteen letters and digits; capitals and dashes don't matter")
  static let open = Text(nl: "Ga verder", en: "Go on")
  static let begin = Text(nl: "Begin", en: "Begin")
  static let beginWhy = Text(
    nl:
      "Je antwoorden gaan alleen naar je hulpverlener bij het loket. Je kunt stoppen en later met dezelfde code verder.",
    en: "Your answers go to your support worker at the desk only. You can stop and go on later with the same code.")
  static let danger = Text(
    nl: "Je antwoord is bewaard en het loket ziet het nu. Wacht daar niet op: bel als je in gevaar bent.",
    en: "Your answer was kept and the desk sees it now. Don't wait for that: call if you are in danger.")
  /// Somebody else answered too, so that the answer itself waits for a choice.
  static let dangerSeen = Text(
    nl: "Het loket ziet je antwoord nu. Wacht daar niet op: bel als je in gevaar bent.",
    en: "The desk sees your answer now. Don't wait for that: call if you are in danger.")
  static let lead = Text(
    nl: "Kies bij elke vraag wat het beste past. Een vraag overslaan mag.",
    en: "Choose what fits best for each question. You may skip a question.")
  static let sendOpen = Text(nl: "Verstuur zonder deze antwoorden", en: "Send without these answers")
  static let later = Text(nl: "Bewaar en ga later verder", en: "Save and go on later")
  static let ended = Text(
    nl:
      "Nog niet bewaard: je was een tijd stil. Wat je koos staat nog hier. Vul je code opnieuw in, of vraag het loket "
      + "om een nieuwe.",
    en: "Not saved yet: you were silent for a while. What you chose still stands here. Enter your code again, or ask "
      + "the desk for a new one.")
  static let newCode = Text(nl: "Vul een code in, in een nieuw venster", en: "Enter a code in a new window")
  static let thanks = Text(nl: "Dank je wel", en: "Thank you")
  static let sent = Text(
    nl: "Je antwoorden zijn verstuurd. Je hulpverlener bespreekt ze met je. De code werkt niet meer.",
    en: "Your answers have been sent. Your support worker will discuss them with you. The code works no more.")
  static let notSent = Text(nl: "Dit is niet verstuurd", en: "This was not sent")
  static let late = Text(
    nl:
      "Je verstuurde deze vragenlijst al, in een ander venster. Wat je daarna nog koos of schreef, heeft het loket niet. "
      + "Is het belangrijk? Vertel het je hulpverlener, of bel ons.",
    en:
      "You sent this questionnaire already, in another window. What you chose or wrote after that, the desk doesn't have. "
      + "Is it important? Tell your support worker, or call us.")
  static let closedByDesk = Text(
    nl:
      "Het loket heeft deze vragenlijst intussen gesloten. Wat je nu nog koos of schreef, heeft het loket niet. "
      + "Is het belangrijk? Vertel het je hulpverlener, of bel ons.",
    en:
      "The desk has closed this questionnaire meanwhile. What you chose or wrote just now, the desk doesn't have. "
      + "Is it important? Tell your support worker, or call us.")
  static let youWrote = Text(nl: "Dit schreef je", en: "This is what you wrote")
  static let kept = Text(
    nl: "Je antwoorden tot nu toe zijn bewaard. Met dezelfde code ga je verder.",
    en: "Your answers so far have been kept. Go on with the same code.")
  static let call = Text(nl: "Gaat het nu niet goed? Bel:", en: "Not well right now? Call:")
}
