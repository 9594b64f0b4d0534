import Desk
import Instruments

/// An instrument in words.
enum InstrumentLines {
  static func line(_ instrument: Instrument, _ wordings: [Language]) -> String {
    let language = Console.language
    let wording =
      wordings.isEmpty
      ? Text(nl: "geen tekst", en: "no wording")(language) : wordings.map(\.rawValue).joined(separator: "+")
    return [
      padded(instrument.id, 12), padded("v\(instrument.version)", 3), padded("\(instrument.items.count)", 3),
      padded(wording, 11), padded(instrument.licence.name(language), 36), instrument.name(language),
    ].joined(separator: " ")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Codes and fixed words only, so nothing has to be escaped.
  static func json(_ instrument: Instrument, _ wordings: [Language]) -> String {
    let languages = wordings.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
    let sets = instrument.cutoffs.map { "\"\($0.id)\"" }.joined(separator: ",")
    return "{\"id\":\"\(instrument.id)\",\"version\":\"\(instrument.version)\",\"items\":\(instrument.items.count),"
      + "\"licence\":\"\(instrument.licence.state.rawValue)\",\"validity\":\"\(instrument.validity.rawValue)\","
      + "\"wording\":[\(languages)],\"cutoffs\":[\(sets)]}"
  }

  static func page(_ instrument: Instrument, _ wording: Wording?) -> [Text] {
    var lines = [
      instrument.name, instrument.construct,
      labelled(Text(nl: "periode", en: "period"), instrument.period),
      labelled(Text(nl: "bron", en: "source"), Text(same: instrument.source)),
      labelled(Text(nl: "versie", en: "version"), Text(same: instrument.version)),
      labelled(Text(nl: "geldigheid", en: "validity"), instrument.validity.name),
      labelled(
        Text(nl: "licentie", en: "licence"),
        Text(
          nl: "\(instrument.licence.name.nl) (\(instrument.licence.holder)). \(instrument.licence.text.nl)",
          en: "\(instrument.licence.name.en) (\(instrument.licence.holder)). \(instrument.licence.text.en)")),
      labelled(Text(nl: "afname", en: "administration"), administering(instrument.administering(with: wording))),
    ]
    lines += instrument.gate.map { [labelled(Text(nl: "vooraf", en: "before"), $0.topic)] } ?? []
    lines += instrument.items.map { item in
      let codes = item.responses.description(unit: instrument.unit)
      return Text(nl: "\(item.number) \(item.topic.nl) [\(codes)]", en: "\(item.number) \(item.topic.en) [\(codes)]")
    }
    return lines + instrument.cutoffs.map(cutoff)
  }

  private static func labelled(_ label: Text, _ text: Text) -> Text {
    Text(nl: "\(label.nl): \(text.nl)", en: "\(label.en): \(text.en)")
  }

  private static func administering(_ administering: Administering) -> Text {
    switch administering {
    case .client: Text(nl: "door de cliënt of een medewerker", en: "by the client or a worker")
    case .workerOnly(let reason): reason
    }
  }

  private static func cutoff(_ set: CutoffSet) -> Text {
    let standard = set.isDefault ? Text(nl: " (standaard)", en: " (default)") : Text(same: "")
    return Text(
      nl: "\(set.id): \(set.name.nl)\(standard.nl); \(set.validity.name.nl) [\(set.source); \(set.population.nl)]",
      en: "\(set.id): \(set.name.en)\(standard.en); \(set.validity.name.en) [\(set.source); \(set.population.en)]")
  }
}
