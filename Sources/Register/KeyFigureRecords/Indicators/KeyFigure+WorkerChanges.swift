import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let workerChanges = KeyFigure(
    Indicator(
      .workerChanges, Text(nl: "Wisselingen van hulpverlener", en: "Changes of worker"),
      Definition(
        rule: Text(
          nl: """
            Elke overdracht van een dossier met wat daarin loopt aan een andere hulpverlener, in de maand van de overdracht, \
            naar de reden en of de cliënt het wist.
            """,
          en: """
            Every hand-over of a dossier with what runs in it to another worker, in the month of the hand-over, by the \
            reason and by whether the client was told.
            """),
        denominator: Sentences.partition,
        exclusions: Text(
          nl: "Wie een dossier oppakt dat van niemand was, neemt niets over.",
          en: "Who takes on a dossier that nobody carried takes nothing over."), source: Sentences.evaluations),
      counted: .handOvers, dimensions: [.changeReason, .clientTold],
      charts: [Indicator.Chart(.changeReason)],
      measures: [.part("client-told", Text(nl: "cliënt wist het", en: "client was told"), .clientTold, ["told"])],
      breakdowns: Breakdown.ofDossiers),
    counted: [
      FactCount(
        handOvers,
        [
          .total, .by(.changeReason, FactKey("reason", "a.reason")),
          .by(.clientTold, FactKey("client_told", "a.client_told"), as: ["1": "told", "0": "not-told"]),
        ])
    ])
}

/// Hand-overs of dossiers; those of the trajectories in them are the same change.
private let handOvers = FactSource<Period>(
  "hand-overs", month: "a.assigned_on", part: \.ofDossier,
  from: { $0.isSplit ? "assignment a JOIN dossier d ON d.id = a.dossier_id" : "assignment a" },
  where: {
    """
    a.desk_id = \($0.desk) AND a.assigned_on BETWEEN \($0.firstDay) AND \($0.lastDay) AND a.trajectory_id IS NULL
      AND a.from_account IS NOT NULL
    """
  })

extension FigureDimension {
  static let changeReason = Self(
    "change-reason", Text(nl: "reden van de wisseling", en: "reason for the change"), .list(ReassignmentReason.list),
    order: .size)

  static let clientTold = Self(
    "client-told", Text(nl: "wist de cliënt het", en: "was the client told"),
    .list(
      CodeList(
        "client-told", Text(nl: "Wist de cliënt het", en: "Was the client told"),
        [
          Code("told", Text(nl: "Ja", en: "Yes")), Code("not-told", Text(nl: "Nog niet", en: "Not yet")), .unknown,
        ])), showsNought: true)
}
