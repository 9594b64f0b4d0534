extension TrajectoryRefusal {
  /// What a product asks of an evaluation, of going on beyond its limit, and of a step to other help.
  var promiseText: Text {
    switch self {
    case .goalsMissing:
      Text(
        nl: "Bij dit product horen doelen, en er is er nog geen. Spreek er eerst een af, of kies een ander besluit.",
        en: "Goals belong to this product, and there is none yet. Agree on one first, or choose another decision.")
    case .dependentGoesOn:
      Text(
        nl: "Als de hulp afhankelijk maakt, ga dan niet op dezelfde manier door. Kies een ander besluit.",
        en: "When the help is making dependent, don't go on in the same way. Choose another decision.")
    case .colleagueMissing:
      Text(
        nl: "Bij dit product kijkt een collega mee met de evaluatie. Wie?",
        en: "With this product a colleague looks along at the evaluation. Who?")
    case .medicalViewMissing:
      Text(
        nl: "Bij dit product hoort een medische of psychologische blik. Kies het overleg, of wie er meekeek.",
        en: "A medical or psychological view belongs to this product. Choose the consultation, or who looked along.")
    case .medicalNameMissing: Text(nl: "Schrijf op wie er meekeek.", en: "Write down who looked along.")
    case .consultationNotUsable:
      Text(
        nl: "Kies een overleg dat sinds de vorige evaluatie is beantwoord en nog niet is gebruikt.",
        en: "Choose a consultation that was answered since the last evaluation and is not used yet.")
    case .moreSessionsReasonMissing: Text(nl: "Kies waarom er meer gesprekken komen.", en: "Choose why more sessions.")
    case .stepMissing: Text(nl: "Kies welke stap het is.", en: "Choose which step it is.")
    case .sameProduct:
      Text(nl: "Dit is het product dat al loopt. Kies een ander.", en: "This is the product that runs. Choose another.")
    case .stepsOver:
      Text(
        nl: "Gaat de cliënt verder in een ander traject, kies dan Overstappen.",
        en: "When the client goes on in another trajectory, choose Step over.")
    case .referFirst: RegistrationRefusal.referFirst.text
    case .wentOnElsewhere:
      Text(
        nl: "De cliënt ging verder in een ander traject. Stap vanuit dat traject over.",
        en: "The client went on in another trajectory. Step over from that one.")
    default: limitText
    }
  }

  private var limitText: Text {
    switch self {
    case .noLimit: Text(nl: "Dit product heeft geen grens.", en: "This product has no limit.")
    case .noSteps:
      Text(
        nl: "Dit product gaat niet verder dan zijn grens. Kies andere hulp, of rond af.",
        en: "This product doesn't go beyond its limit. Choose other help, or round off.")
    case .notEvaluatedToGoOn:
      Text(
        nl: "Meer gesprekken kan alleen na een evaluatie met het besluit doorgaan of bijstellen.",
        en: "More sessions need an evaluation that decided to continue or adjust.")
    case .allowedAlready:
      Text(
        nl: "Na deze evaluatie zijn er al gesprekken bij gekomen. Evalueer eerst opnieuw.",
        en: "Sessions were added after this evaluation already. Evaluate again first.")
    case .roomLeft(let left):
      Text(
        nl: "Er zijn nog \(left) gesprekken over; de volgende evaluatie komt voor de grens.",
        en: "There are \(left) sessions left; the next evaluation comes before the limit.")
    case .leadIsTheWorker:
      Text(
        nl: "Wie zelf helpt of de evaluatie deed, staat niet zelf meer gesprekken toe. Vraag een andere teamleider.",
        en: "Whoever helps or evaluated doesn't allow more sessions to themselves. Ask another team lead.")
    default: Text(nl: "Dit traject is afgesloten.", en: "This trajectory is closed.")
    }
  }
}
