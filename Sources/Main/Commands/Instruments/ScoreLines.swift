import Desk
import Instruments

/// A score and a change in words.
enum ScoreLines {
  static func lines(_ score: Score, _ instrument: Instrument) -> [Text] {
    let scales = (score.total.map { [$0] } ?? []) + score.subscales
    return score.flags.map(\.text)
      + scales.map { line($0, instrument.scale($0.id)?.name ?? Text(same: $0.id)) }
      + score.classes.map(line)
      + (score.missing.isEmpty ? [] : [missing(score.missing)])
  }

  private static func line(_ scale: ScaleScore, _ name: Text) -> Text {
    let low = scale.bounds.lowerBound.decimal
    let high = scale.bounds.upperBound.decimal
    guard let value = scale.value else {
      return Text(
        nl: "\(name.nl): geen score, tussen \(low) en \(high)", en: "\(name.en): no score, between \(low) and \(high)")
    }
    guard scale.isProrated else { return Text(nl: "\(name.nl): \(value.decimal)", en: "\(name.en): \(value.decimal)") }
    return Text(
      nl: "\(name.nl): \(value.decimal), aangevuld; tussen \(low) en \(high)",
      en: "\(name.en): \(value.decimal), prorated; between \(low) and \(high)")
  }

  private static func line(_ classification: Classification) -> Text {
    let set = classification.set
    let names = classification.possible.map(\.name)
    let result = Text(nl: names.map(\.nl).joined(separator: " of "), en: names.map(\.en).joined(separator: " or "))
    let limit =
      classification.mayDecide ? Text(same: "") : Text(nl: " (niet voor beslissingen)", en: " (not for decisions)")
    return Text(
      nl: "\(set.id), \(set.name.nl): \(result.nl)\(limit.nl) [\(set.source); \(set.population.nl)]",
      en: "\(set.id), \(set.name.en): \(result.en)\(limit.en) [\(set.source); \(set.population.en)]")
  }

  private static func missing(_ items: [Int]) -> Text {
    let list = items.map(String.init).joined(separator: ", ")
    return Text(nl: "zonder antwoord: \(list)", en: "without an answer: \(list)")
  }

  static func lines(_ reading: ChangeReading) -> [Text] {
    var lines = [
      Text(
        nl: "\(reading.scoreClass.name.nl), verschil \(reading.difference.decimal)",
        en: "\(reading.scoreClass.name.en), difference \(reading.difference.decimal)")
    ]
    if let threshold = reading.threshold {
      let points = threshold.points.decimal
      let limit = reading.mayDecide ? Text(same: "") : Text(nl: "; niet voor beslissingen", en: "; not for decisions")
      lines.append(
        Text(
          nl: "drempel \(threshold.id): \(points) punten [\(threshold.source); \(threshold.population.nl)]\(limit.nl)",
          en: "threshold \(threshold.id): \(points) points [\(threshold.source); \(threshold.population.en)]\(limit.en)"
        ))
    }
    if let formula = reading.formulaClass, let critical = reading.criticalDifference {
      let border = Fraction(Int((critical * 100).rounded()), 100).decimal
      lines.append(
        Text(
          nl: "Jacobson-Truax: \(formula.name.nl), grens \(border)",
          en: "Jacobson-Truax: \(formula.name.en), border \(border)"))
    }
    return lines
  }
}
