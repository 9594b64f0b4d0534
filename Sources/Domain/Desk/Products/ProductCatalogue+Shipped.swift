extension ProductCatalogue {
  /// The seven products with which a desk starts. What it adds or changes is data of its own.
  public static let shipped: ProductCatalogue = {
    do {
      return try ProductCatalogue([
        informationAndAdvice, shortTermHelp, processGuidance, crisisSupport, timeOut, caseManagement,
        supplementaryOffer,
      ])
    } catch {
      preconditionFailure("the shipped catalogue breaks its own rules: \(error)")
    }
  }()

  private static let firstReview = LocalDate.of(2027, 6, 1)

  static let informationAndAdvice = Product(
    key: "information-advice", validFrom: .codesBegin,
    name: Text(nl: "Informatie en advies", en: "Information and advice"),
    question: Text(
      nl: "Ik wil iets weten, of even overleggen wat ik kan doen.",
      en: "I want to know something, or to talk over what I can do."),
    goal: Text(
      nl: "De beller weet waar hij aan toe is en wat een volgende stap kan zijn.",
      en: "The caller knows where they stand and what a next step could be."),
    method: Text(nl: "Een of twee gesprekken per telefoon, dag en nacht.", en: "One or two calls, day and night."),
    inflow: [
      Text(
        nl: "Er is een vraag die in een of twee gesprekken te beantwoorden is.",
        en: "There is a question that one or two calls can answer."),
      Text(nl: "Er is geen direct gevaar.", en: "There is no direct danger."),
    ],
    outflow: [
      Text(nl: "De vraag is beantwoord.", en: "The question is answered."),
      Text(nl: "Er is meer nodig: aanmelding of verwijzing.", en: "More is needed: a registration or a referral."),
    ],
    expectedResult: Text(
      nl: "De beller kan zelf verder of weet bij wie hij terechtkan.",
      en: "The caller can go on alone or knows whom to turn to."),
    limit: 2, evaluation: .atClosing, needsIntake: false, needsGoals: false,
    subPurposes: [
      Product.SubPurpose("information", Text(nl: "Informatie", en: "Information")),
      Product.SubPurpose("advice", Text(nl: "Advies", en: "Advice")),
      Product.SubPurpose("worry-about-other", Text(nl: "Zorgen over een ander", en: "Worry about somebody else")),
    ],
    reviewBy: firstReview,
    publicText: Text(
      nl: "Je belt ons met een vraag. Wij luisteren, leggen uit wat we weten en denken met je mee. "
        + "Dat kan dag en nacht. Je hoeft je naam niet te zeggen.",
      en: "You call us with a question. We listen, explain what we know and think along with you. "
        + "You can call day and night. You need not give your name."),
    aliases: ["informatie en advies", "informatie & advies"])

  static let shortTermHelp = Product(
    key: "short-term", validFrom: .codesBegin,
    name: Text(nl: "Kortdurende hulpverlening", en: "Short-term help"),
    question: Text(
      nl: "Ik loop vast en wil er met iemand een paar keer over praten.",
      en: "I am stuck and want to talk it through with somebody a few times."),
    goal: Text(
      nl: "De cliënt krijgt weer grip met wat hij zelf kan en wie er om hem heen staan.",
      en: "The client gets a hold again with their own strengths and the people around them."),
    method: Text(
      nl: "Vijf of zes gesprekken met een maatschappelijk werker, meestal thuis, aan de hand van eigen doelen.",
      en: "Five or six talks with a social worker, mostly at home, along the client's own goals."),
    inflow: [
      Text(
        nl: "De vraag is te overzien en er is een doel te noemen.",
        en: "The question is clear enough to name a goal."),
      Text(
        nl: "Er is geen behandeling door een psycholoog of arts nodig.",
        en: "No treatment by a psychologist or physician is needed."),
    ],
    outflow: [
      Text(nl: "De cliënt kan op eigen kracht verder.", en: "The client can go on alone."),
      Text(
        nl: "Na vijf gesprekken blijkt dat er meer of iets anders nodig is.",
        en: "After five talks it turns out that more or something else is needed."),
    ],
    expectedResult: Text(
      nl: "De doelen zijn grotendeels of geheel bereikt en de cliënt weet hoe hij dat volhoudt.",
      en: "The goals are mostly or fully reached and the client knows how to keep it up."),
    limit: 6, evaluation: EvaluationRule(everySessions: [5]), needsIntake: true, needsGoals: true,
    reviewBy: firstReview,
    publicText: Text(
      nl: "Een vaste hulpverlener komt vijf of zes keer bij je langs, thuis of op een plek die jij kiest. "
        + "Samen spreken jullie af wat je wilt bereiken. Je werk hoort hier niets van, tenzij jij dat wilt.",
      en: "One helper visits you five or six times, at home or at a place you choose. "
        + "Together you agree on what you want to reach. Work hears nothing, unless you want it to."),
    aliases: ["kortdurende hulp", "kortdurende hulpverlening"])

  static let processGuidance = Product(
    key: "process-guidance", validFrom: .codesBegin,
    name: Text(nl: "Procesmatige begeleiding", en: "Process guidance"),
    question: Text(
      nl: "Er speelt veel tegelijk en ik heb langer iemand naast me nodig.",
      en: "A lot is going on at once and I need somebody beside me for longer."),
    goal: Text(
      nl: "Rust en orde in meerdere problemen, met de juiste hulp op de juiste plek.",
      en: "Calm and order in several problems, with the right help in the right place."),
    method: Text(
      nl: "Hoogstens vijftien gesprekken. Na elke vijf of acht gesprekken kijkt een collega mee of dit nog helpt.",
      en: "At most fifteen talks. After every five or eight a colleague looks along whether this still helps."),
    inflow: [
      Text(
        nl: "Er zijn meerdere problemen die elkaar in stand houden.",
        en: "There are several problems that keep each other going."),
      Text(nl: "Een tweede hulpverlener onderschrijft de keuze.", en: "A second worker supports the choice."),
    ],
    outflow: [
      Text(nl: "De cliënt kan op eigen kracht verder.", en: "The client can go on alone."),
      Text(nl: "Andere hulp heeft het overgenomen.", en: "Other help has taken over."),
      Text(
        nl: "De evaluatie laat zien dat doorgaan niet meer helpt.",
        en: "The evaluation shows that going on no longer helps."),
    ],
    expectedResult: Text(
      nl: "Elk probleem heeft een oplossing, een behandelaar of een plek; de cliënt leunt minder op ons.",
      en: "Each problem has a solution, a therapist or a place; the client leans on us less."),
    limit: 15, evaluation: EvaluationRule(everySessions: [5, 8], needsMedicalView: true), needsIntake: true,
    needsGoals: true, needsSecondName: true,
    subPurposes: [
      Product.SubPurpose("longer-guidance", Text(nl: "Langere begeleiding", en: "Longer guidance")),
      Product.SubPurpose("towards-referral", Text(nl: "Toeleiding naar verwijzing", en: "Leading to a referral")),
      Product.SubPurpose("aftercare", Text(nl: "Nazorg", en: "Aftercare")),
    ],
    reviewBy: firstReview,
    publicText: Text(
      nl: "Als er veel tegelijk speelt, blijft een hulpverlener langer met je meelopen. "
        + "Na elke vijf of acht gesprekken kijken we samen of dit je nog helpt.",
      en: "When a lot is going on at once, a helper stays with you for longer. "
        + "After every five or eight talks we look together whether it still helps you."),
    aliases: ["procesbegeleiding", "procesmatige hulpverlening", "procesmatige begeleiding"])
}
