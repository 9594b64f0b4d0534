extension ProductCatalogue {
  private static let firstReview = LocalDate.of(2027, 6, 1)

  static let crisisSupport = Product(
    key: "crisis", validFrom: .codesBegin,
    name: Text(nl: "Crisisbegeleiding", en: "Crisis support"),
    question: Text(nl: "Het gaat nu echt niet meer.", en: "I really can't go on like this now."),
    goal: Text(
      nl: "De cliënt is veilig en de hulp die nu nodig is, is er.",
      en: "The client is safe and the help that is needed now is there."),
    method: Text(
      nl: "Inschatten hoe ernstig het is, veiligheid afspreken, zo nodig doorschakelen naar huisarts of crisisdienst, "
        + "en binnen 24 uur opnieuw contact.",
      en: "Judge how serious it is, agree on safety, bring in the GP or the crisis service where needed, "
        + "and be in touch again within 24 hours."),
    inflow: [
      Text(nl: "Er is direct gevaar of twijfel daarover.", en: "There is direct danger or doubt about it."),
      Text(nl: "De cliënt is zo ontregeld dat het niet kan wachten.", en: "The client is so upset that it can't wait."),
    ],
    outflow: [
      Text(nl: "Het gevaar is geweken en er zijn afspraken.", en: "The danger is over and there are agreements."),
      Text(
        nl: "De crisisdienst of een behandelaar heeft het overgenomen.",
        en: "The crisis service or a therapist has taken over."),
    ],
    expectedResult: Text(
      nl: "Niemand is alleen gelaten; vervolghulp is geregeld en nagegaan.",
      en: "Nobody was left alone; further help was arranged and checked."),
    limit: nil, evaluation: EvaluationRule(everySessions: [3], needsMedicalView: true), needsIntake: true,
    needsGoals: false, reviewBy: firstReview,
    publicText: Text(
      nl: "Kan het niet wachten? Bel. Wij blijven bij je, bekijken samen wat er nu nodig is en schakelen hulp in. "
        + "Binnen 24 uur spreken we je weer. Bij levensgevaar: bel 112.",
      en: "Can't it wait? Call. We stay with you, look together at what is needed now and bring in help. "
        + "Within 24 hours we talk again. When a life is in danger: call 112."),
    aliases: ["crisis", "crisisinterventie", "crisisbegeleiding"])

  static let timeOut = Product(
    key: "time-out", validFrom: .codesBegin,
    name: Text(same: "Time-out"),
    question: Text(nl: "Ik moet er even helemaal uit.", en: "I need to get away from it all for a moment."),
    goal: Text(
      nl: "Op adem komen op een andere plek, met gesprekken die helpen de volgende stap te kiezen.",
      en: "Catch breath in another place, with talks that help to choose the next step."),
    method: Text(
      nl: "Enkele dagen verblijf met dagelijks een gesprek en een plan voor de thuiskomst.",
      en: "A stay of a few days with a talk every day and a plan for coming home."),
    inflow: [
      Text(
        nl: "Thuis of op het werk is er nu geen rust te vinden.", en: "No rest can be found at home or at work now."),
      Text(nl: "Verblijf zonder toezicht is veilig.", en: "A stay without supervision is safe."),
      Text(nl: "Een tweede hulpverlener onderschrijft de keuze.", en: "A second worker supports the choice."),
    ],
    outflow: [Text(nl: "De afgesproken dagen zijn voorbij.", en: "The agreed days are over.")],
    expectedResult: Text(
      nl: "De cliënt gaat met een plan naar huis en er is een vervolgafspraak.",
      en: "The client goes home with a plan and a follow-up appointment."),
    limit: nil, evaluation: .atClosing, needsIntake: true, needsGoals: true, needsSecondName: true,
    reviewBy: firstReview,
    publicText: Text(
      nl: "Soms helpt het om een paar dagen ergens anders te zijn. Je hebt er rust en elke dag een gesprek. "
        + "Je gaat naar huis met een plan.",
      en: "Sometimes it helps to be elsewhere for a few days. You have peace and a talk every day. "
        + "You go home with a plan."),
    aliases: ["timeout"])

  static let caseManagement = Product(
    key: "case-management", validFrom: .codesBegin,
    name: Text(nl: "Casemanagement", en: "Case management"),
    question: Text(
      nl: "Ik heb met veel instanties te maken en wil dat iemand het overziet.",
      en: "I deal with many organisations and want somebody to keep the overview."),
    goal: Text(
      nl: "De hulp van verschillende kanten sluit aan en niets blijft liggen.",
      en: "Help from different sides fits together and nothing is left lying."),
    method: Text(
      nl:
        "Een vaste hulpverlener volgt de cliënt, praat met anderen waar dat mag, en kijkt elke drie maanden terug.",
      en: "One helper follows the client, talks with others where allowed, and looks back every three months."),
    inflow: [
      Text(
        nl: "Er is elders een behandeling of procedure en er blijven vragen over.",
        en: "There is treatment or a procedure elsewhere and questions remain."),
      Text(nl: "Er is een concrete reden om te blijven volgen.", en: "There is a concrete reason to keep following."),
    ],
    outflow: [
      Text(
        nl: "De cliënt of een ander houdt nu het overzicht.",
        en: "The client or somebody else now keeps the overview."),
      Text(nl: "De reden om te volgen is er niet meer.", en: "The reason to keep following is gone."),
    ],
    expectedResult: Text(
      nl: "Elke verwijzing is aangekomen en de cliënt weet wie wat doet.",
      en: "Every referral has arrived and the client knows who does what."),
    limit: nil, evaluation: EvaluationRule(everyDays: 91), needsIntake: true, needsGoals: true,
    subPurposes: [
      Product.SubPurpose("after-treatment", Text(nl: "Na een behandeling", en: "After treatment")),
      Product.SubPurpose("recognition", Text(nl: "Rond een erkenning", en: "Around a recognition procedure")),
    ],
    reviewBy: firstReview,
    publicText: Text(
      nl: "Heb je met veel mensen en instanties te maken? Dan houdt een vaste hulpverlener met jou het overzicht. "
        + "Jij bepaalt met wie wij praten.",
      en: "Do you deal with many people and organisations? One helper keeps the overview with you. "
        + "You decide with whom we talk."),
    aliases: ["casusregie", "case management", "casemanagement/casusregie"])

  static let supplementaryOffer = Product(
    key: "supplementary", validFrom: .codesBegin,
    name: Text(nl: "Aanvullend aanbod", en: "Supplementary offer"),
    question: Text(
      nl: "Ik wil iets leren of mensen spreken die hetzelfde meemaken.",
      en: "I want to learn something or meet people who go through the same."),
    goal: Text(
      nl: "Steun van anderen en vaardigheden die blijven.", en: "Support from others and skills that last."),
    method: Text(
      nl: "Groepen en cursussen, ook voor partners, soms samen met Defensie.",
      en: "Groups and courses, for partners too, sometimes together with Defence."),
    inflow: [
      Text(nl: "De cliënt kan en wil in een groep meedoen.", en: "The client can and wants to take part in a group."),
      Text(nl: "Er is een plek die past bij de vraag.", en: "There is a place that fits the question."),
    ],
    outflow: [Text(nl: "De groep of cursus is klaar.", en: "The group or course has ended.")],
    expectedResult: Text(
      nl: "De cliënt heeft er steun of een vaardigheid bij.", en: "The client has gained support or a skill."),
    limit: nil, evaluation: EvaluationRule(everyDays: 91), needsIntake: true, needsGoals: false,
    subPurposes: [
      Product.SubPurpose("peer-group", Text(nl: "Lotgenotengroep", en: "Peer group")),
      Product.SubPurpose("partner-group", Text(nl: "Groep voor partners", en: "Group for partners")),
      Product.SubPurpose("money-course", Text(nl: "Cursus omgaan met geld", en: "Course on dealing with money")),
    ],
    reviewBy: firstReview,
    publicText: Text(
      nl: "Er zijn groepen en cursussen, ook voor partners. Je praat met mensen die het kennen, "
        + "of je leert iets waar je thuis verder mee kunt.",
      en: "There are groups and courses, for partners too. You talk with people who know what it is like, "
        + "or learn something that helps you at home."),
    aliases: ["groep", "cursus"])
}
