import Desk

extension Catalogue {
  static let impactmeter = legacyList("impactmeter", "Impactmeter")
  static let tcl = legacyList("tcl", "TCL")

  /// A list that old files name. No public source says what it holds, so nothing is scored.
  private static func legacyList(_ id: String, _ name: String) -> Instrument {
    Instrument(
      id: id, version: "1", name: Text(same: name),
      construct: Text(nl: "oude lijst, score niet geduid", en: "legacy list, score not interpreted"),
      languages: [.dutch],
      period: Text(nl: "onbekend", en: "unknown"), source: "none found",
      licence: Licence(.unknown, holder: "-", text: Text(nl: "Geen bron gevonden.", en: "No source was found.")),
      validity: .legacy)
  }
}
