/// The parts of the police, dated, with their successors.
///
/// The ten regional units exist by law since 1 January 2013 (Politiewet 2012); the desk counted by them from its first
/// day, when they were being formed. Until 31 December 2012 the 25 regional forces and the KLPD were the employers.
public enum PoliceUnit {
  /// Units first, in the order of their numbers, then the former forces as kinds of the unit that they went into.
  public static let list = CodeList(
    "unit", Text(nl: "Eenheid", en: "Unit"),
    [.wontSay] + regional + national + forces + [
      Code("VK", Text(nl: "Voormalig korps", en: "Former force"), aliases: ["voormalig regiokorps"]),
      Code("OV", Text(nl: "Anders", en: "Other"), aliases: ["overig"]),
      .unknown,
    ])

  /// The unit under which a fact is counted: a former force counts under the unit that it went into.
  public static func counted(_ key: CodeKey) -> CodeKey? {
    list.root(of: key)?.key
  }

  private static let regional: [Code] = [
    Code("NN", Text(same: "Noord-Nederland"), aliases: ["Noord"]),
    Code("ON", Text(same: "Oost-Nederland"), aliases: ["Oost"]),
    Code("MN", Text(same: "Midden-Nederland")),
    Code("NH", Text(same: "Noord-Holland")),
    Code("AM", Text(same: "Amsterdam")),
    Code("DH", Text(nl: "Den Haag", en: "The Hague")),
    Code("RT", Text(same: "Rotterdam")),
    Code("ZB", Text(same: "Zeeland-West-Brabant"), aliases: ["ZWB"]),
    Code("OB", Text(same: "Oost-Brabant")),
    Code("LB", Text(same: "Limburg"), aliases: ["LI"]),
  ]

  private static let national: [Code] = [
    Code(
      "LE", Text(nl: "Landelijke Eenheid", en: "National Unit"), until: .of(2023, 12, 31), successors: ["LO", "LX"]),
    Code(
      "LO", Text(nl: "Landelijke Opsporing en Interventies", en: "National Investigations and Interventions"),
      from: .of(2024, 1, 1)),
    Code(
      "LX", Text(nl: "Landelijke Expertise en Operaties", en: "National Expertise and Operations"),
      from: .of(2024, 1, 1)),
    Code("PDC", Text(nl: "Politiedienstencentrum", en: "Police Services Centre")),
    Code("SK", Text(nl: "Staf korpsleiding", en: "Staff of the force command"), aliases: ["korpsleiding", "staf"]),
    Code("PA", Text(nl: "Politieacademie", en: "Police Academy")),
    Code(
      "LMS", Text(nl: "Landelijke Meldkamer Samenwerking", en: "National Control Room Cooperation"),
      from: .of(2020, 7, 1)),
    Code("KPCN", Text(nl: "Korps Politie Caribisch Nederland", en: "Caribbean Netherlands Police Force")),
  ]

  private static let forces: [Code] = [
    force("groningen", "Groningen", "NN"),
    force("fryslan", "Fryslân", "NN", ["Friesland"]),
    force("drenthe", "Drenthe", "NN"),
    force("ijsselland", "IJsselland", "ON"),
    force("twente", "Twente", "ON"),
    force("noord-oost-gelderland", "Noord- en Oost-Gelderland", "ON"),
    force("gelderland-midden", "Gelderland-Midden", "ON"),
    force("gelderland-zuid", "Gelderland-Zuid", "ON"),
    force("utrecht", "Utrecht", "MN"),
    force("gooi-vechtstreek", "Gooi en Vechtstreek", "MN"),
    force("flevoland", "Flevoland", "MN"),
    force("noord-holland-noord", "Noord-Holland Noord", "NH"),
    force("zaanstreek-waterland", "Zaanstreek-Waterland", "NH"),
    force("kennemerland", "Kennemerland", "NH"),
    force("amsterdam-amstelland", "Amsterdam-Amstelland", "AM"),
    force("haaglanden", "Haaglanden", "DH"),
    force("hollands-midden", "Hollands Midden", "DH"),
    force("rotterdam-rijnmond", "Rotterdam-Rijnmond", "RT"),
    force("zuid-holland-zuid", "Zuid-Holland-Zuid", "RT"),
    force("zeeland", "Zeeland", "ZB"),
    force("midden-west-brabant", "Midden- en West-Brabant", "ZB"),
    force("brabant-noord", "Brabant-Noord", "OB"),
    force("brabant-zuid-oost", "Brabant Zuid-Oost", "OB"),
    force("limburg-noord", "Limburg-Noord", "LB"),
    force("limburg-zuid", "Limburg-Zuid", "LB"),
    Code(
      "klpd", Text(nl: "Korps landelijke politiediensten (KLPD)", en: "National Police Services Agency (KLPD)"),
      until: .of(2012, 12, 31), successors: ["LE"], under: "LE", aliases: ["Korps landelijke politiediensten"]),
  ]

  private static func force(_ key: CodeKey, _ name: String, _ unit: CodeKey, _ aliases: [String] = []) -> Code {
    Code(
      key, Text(nl: "Korps \(name)", en: "\(name) force"), until: .of(2012, 12, 31), successors: [unit], under: unit,
      aliases: [name] + aliases)
  }
}
