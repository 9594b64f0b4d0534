/// What a worker did in a crisis, logged with one tap.
public enum CrisisAction: String, CodedChoice {
  case stayedOnLine = "stayed-on-line"
  case called112 = "called-112"
  case called113 = "called-113"
  case calledCrisisService = "called-crisis-service"
  case calledGP = "called-gp"
  case calledNextOfKin = "called-next-of-kin"
  case calledColleague = "called-colleague"
  /// Said by a colleague who was called in.
  case joined
  case weaponSecured = "weapon-secured"
  case safetyPlanMade = "safety-plan-made"
  case warmHandover = "warm-handover"
  case callerGone = "caller-gone"
  case note

  public static let list = CodeList(
    "crisis-action", Text(nl: "Wat is gedaan", en: "What was done"),
    [
      Code("stayed-on-line", Text(nl: "Aan de lijn gebleven", en: "Stayed on the line")),
      Code("called-112", Text(nl: "112 gebeld", en: "Called 112")),
      Code("called-113", Text(nl: "113 gebeld", en: "Called 113")),
      Code("called-crisis-service", Text(nl: "Crisisdienst gebeld", en: "Called the crisis service")),
      Code("called-gp", Text(nl: "Huisarts of huisartsenpost gebeld", en: "Called the GP")),
      Code("called-next-of-kin", Text(nl: "Naaste gebeld", en: "Called next of kin")),
      Code("called-colleague", Text(nl: "Psycholoog of arts gebeld", en: "Called psychologist or physician")),
      Code("joined", Text(nl: "Ik ben erbij", en: "I am with it")),
      Code("weapon-secured", Text(nl: "Wapen veilig gesteld", en: "Weapon secured")),
      Code("safety-plan-made", Text(nl: "Veiligheidsplan gemaakt", en: "Safety plan made")),
      Code("warm-handover", Text(nl: "Warm overgedragen", en: "Handed over warmly")),
      Code("caller-gone", Text(nl: "Beller is weg", en: "The caller is gone")),
      Code("note", Text(nl: "Notitie", en: "Note")),
    ])

  /// What is needed first, in the order of the screen.
  public static let first: [CrisisAction] = [
    .stayedOnLine, .called112, .calledCrisisService, .calledNextOfKin, .weaponSecured,
  ]

  /// What comes after that. A note has a field of its own, and whoever was called in a button.
  public static let others = allCases.filter { !first.contains($0) && $0 != .note && $0 != .joined }
}
