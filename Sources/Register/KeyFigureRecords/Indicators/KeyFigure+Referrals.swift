import Database
import Desk
import KeyFigures

extension KeyFigure {
  static let referrals = KeyFigure(
    Indicator(
      .referrals, Text(nl: "Doorverwijzingen", en: "Referrals"),
      Definition(
        rule: Text(
          nl: """
            Elke doorverwijzing telt één keer, in de maand waarin zij is verstuurd, naar de interne zorglijn van de \
            politie of naar zorg daarbuiten.
            """,
          en: """
            Every referral counts once, in the month in which it was sent, to the police's internal care line or to \
            care outside it.
            """),
        denominator: Sentences.partition,
        exclusions: Text(
          nl: "Een advies om zelf hulp te zoeken is geen doorverwijzing.",
          en: "Advice to look for help oneself is no referral."),
        source: Sentences.evaluation),
      counted: .referrals, dimensions: [.line, .receiver, .handover, .receipt]),
    counted: [
      FactCount(
        sent,
        [
          .total, .by(.line, FactKey("line", "f.line")), .by(.receiver, FactKey("receiver", "f.target")),
          .by(.handover, FactKey("warm", "f.warm"), as: ["1": "warm", "0": "cold"]),
          .by(.receipt, received, as: ["1": "received", "0": "open"]),
        ])
    ])
}

private let received = FactKey("received", "CASE WHEN f.received_on IS NULL THEN 0 ELSE 1 END")

/// Referrals in the month of sending.
private let sent = FactSource<Period>(
  "referrals", month: "f.referred_month", part: \.ofRegistration,
  from: { $0.isSplit ? "referral f LEFT JOIN registration r ON r.id = f.registration_id" : "referral f" },
  where: { "f.desk_id = \($0.desk) AND f.referred_month BETWEEN \($0.firstMonth) AND \($0.lastMonth)" })

extension FigureDimension {
  static let receiver = Self(
    "receiver", Text(nl: "ontvanger", en: "receiver"), .list(ReferralTarget.list), order: .size)

  static let handover = Self(
    "handover", Text(nl: "manier van overdragen", en: "kind of handover"),
    .list(
      CodeList(
        "handover", Text(nl: "Manier van overdragen", en: "Kind of handover"),
        [
          Code("warm", Text(nl: "Warm: samen overgedragen", en: "Warm: passed on together")),
          Code("cold", Text(nl: "Koud: op papier of door de cliënt zelf", en: "Cold: on paper or by the client")),
          .unknown,
        ])))

  static let receipt = Self(
    "receipt", Text(nl: "ontvangst", en: "receipt"),
    .list(
      CodeList(
        "receipt", Text(nl: "Ontvangst", en: "Receipt"),
        [
          Code("received", Text(nl: "Ontvangst bevestigd", en: "Receipt confirmed")),
          Code("open", Text(nl: "Nog niet bevestigd", en: "Not yet confirmed")),
        ])))
}
