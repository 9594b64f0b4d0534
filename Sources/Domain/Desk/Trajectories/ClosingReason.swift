/// Why help ended.
public enum ClosingReason {
  /// The client can go on alone: what the desk works towards.
  public static let ownStrength: CodeKey = "own-strength"
  /// The desk has no offer for the question: feeds the review of the catalogue.
  public static let noOffer: CodeKey = "no-offer"
  /// Other help took its place, in one act; nobody chooses it when closing.
  public static let steppedOver: CodeKey = "stepped-over"

  /// The client goes on elsewhere: somebody referred them, or they go alone.
  public static let referred: Set<CodeKey> = ["referred-internal", "referred-external"]

  /// What can be chosen when help is closed.
  public static let choices = CodeList(list.name, list.title, list.codes.filter { $0.key != steppedOver })

  public static let list = CodeList(
    "closing-reason", Text(nl: "Reden van afsluiten", en: "Reason for closing"),
    [
      Code("own-strength", Text(nl: "Kan op eigen kracht verder", en: "Can go on alone")),
      Code("referred-internal", Text(nl: "Verder bij de interne zorglijn", en: "Goes on with the internal care line")),
      Code(
        "referred-external", Text(nl: "Verder bij zorg buiten de politie", en: "Goes on with care outside the police")),
      Code("client-stopped", Text(nl: "Cliënt is gestopt", en: "The client stopped")),
      Code("out-of-contact", Text(nl: "Geen contact meer", en: "Contact was lost")),
      Code("stepped-over", Text(nl: "Verder in een ander traject", en: "Goes on in another trajectory")),
      Code("no-offer", Text(nl: "Geen aanbod voor deze vraag", en: "No offer for this question")),
      Code("moved-desk", Text(nl: "Verder bij een ander loket", en: "Goes on at another desk")),
      Code("deceased", Text(nl: "Cliënt is overleden", en: "The client died")),
      .other, .unknown,
    ])
}

/// Why help that was closed goes on.
public enum ReopeningReason {
  public static let list = CodeList(
    "reopening-reason", Text(nl: "Waarom heropenen", en: "Why re-open"),
    [
      Code("complaints-back", Text(nl: "De klachten zijn terug", en: "The complaints are back")),
      Code("new-event", Text(nl: "Er is opnieuw iets gebeurd", en: "Something happened again")),
      Code("client-asks", Text(nl: "De cliënt vraagt er zelf om", en: "The client asks for it")),
      Code("referral-failed", Text(nl: "De verwijzing liep vast", en: "The referral got stuck")),
      Code("closed-too-soon", Text(nl: "Te vroeg of per ongeluk afgesloten", en: "Closed too soon or by mistake")),
      .other,
    ])
}

/// Why another worker took over.
public enum ReassignmentReason {
  public static let list = CodeList(
    "reassignment-reason", Text(nl: "Reden van overdracht", en: "Reason for handing over"),
    [
      Code("caseload", Text(nl: "Te volle caseload", en: "Caseload too large")),
      Code("absence", Text(nl: "Ziekte of verlof van de hulpverlener", en: "Worker ill or on leave")),
      Code("left", Text(nl: "Hulpverlener vertrokken", en: "Worker left")),
      Code("client-wish", Text(nl: "Wens van de cliënt", en: "The client's wish")),
      Code("expertise", Text(nl: "Andere deskundigheid nodig", en: "Other expertise needed")),
      Code("region", Text(nl: "Reisafstand", en: "Travel distance")),
      Code("conflict", Text(nl: "Belangen raken elkaar", en: "Conflict of interest")),
      .other,
    ])
}
