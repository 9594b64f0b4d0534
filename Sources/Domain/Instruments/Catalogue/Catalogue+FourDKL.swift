import Desk

extension Catalogue {
  /// Vierdimensionale Klachtenlijst: four scales and no total. Answers 0 to 4 count as 0, 1, 2, 2, 2.
  ///
  /// No rule for missing answers is published; by convention a quarter of a scale may be missing, never a safety item.
  static let fourDKL = Instrument(
    id: "4dkl", version: "1",
    name: Text(nl: "4DKL – Vierdimensionale Klachtenlijst", en: "4DSQ – Four-Dimensional Symptom Questionnaire"),
    construct: Text(
      nl: "distress, depressie, angst en somatisatie apart", en: "distress, depression, anxiety and somatisation apart"),
    languages: [.dutch, .english], period: .pastWeek,
    source: "Terluin 1996, Huisarts Wet 39:538; Terluin et al. 2006, BMC Psychiatry 6:34",
    items: Item.list(.codes(0...4), fourDKLTopics).changing(1...50) { $0.recoded = [3: 2, 4: 2] },
    subscales: [
      Scale(
        id: "distress", name: Text(same: "distress"),
        items: [17, 19, 20, 22, 25, 26, 29, 31, 32, 36, 37, 38, 39, 41, 47, 48],
        missing: .prorate(upTo: 4, never: [], roundHalfUp: false)),
      Scale(
        id: "depression", name: Text(nl: "depressie", en: "depression"), items: [28, 30, 33, 34, 35, 46],
        missing: .prorate(upTo: 1, never: [33, 46], roundHalfUp: false)),
      Scale(
        id: "anxiety", name: Text(nl: "angst", en: "anxiety"), items: [18, 21, 23, 24, 27, 40, 42, 43, 44, 45, 49, 50],
        missing: .prorate(upTo: 3, never: [], roundHalfUp: false)),
      Scale(
        id: "somatisation", name: Text(nl: "somatisatie", en: "somatisation"), items: Array(1...16),
        missing: .prorate(upTo: 4, never: [], roundHalfUp: false)),
    ],
    cutoffs: [
      fourDKLBands(
        "distress", "distress", moderate: 11, strong: 21, "Terluin et al. 2016, doi:10.1186/s12955-016-0533-4"),
      fourDKLBands(
        "depression", "depression", moderate: 3, strong: 6, "Terluin et al. 2016, doi:10.1186/s12955-016-0533-4"),
      fourDKLBands("anxiety-2009", "anxiety", moderate: 8, strong: 13, "Terluin 2009"),
      fourDKLBands(
        "anxiety-2014", "anxiety", moderate: 4, strong: 10, "Terluin et al. 2014, BMC Psychiatry 14:121",
        isDefault: false),
      fourDKLBands(
        "somatisation", "somatisation", moderate: 11, strong: 21, "Terluin et al. 2016, doi:10.1186/s12955-016-0533-4"),
    ],
    safety: [SafetyItem(item: 33, atLeast: 1), SafetyItem(item: 46, atLeast: 1)],
    licence: .nonCommercial("Terluin"))

  private static func fourDKLBands(
    _ id: String, _ scale: String, moderate: Fraction, strong: Fraction, _ source: String, isDefault: Bool = true
  ) -> CutoffSet {
    CutoffSet(
      id: id, name: Text(same: id), source: source, population: Text(nl: "huisartspraktijk", en: "general practice"),
      basis: .bands(
        scale: scale,
        [
          Band(from: nil, ScoreClass("low", Text(nl: "laag", en: "low"))),
          Band(
            from: moderate, ScoreClass("moderate", Text(nl: "matig verhoogd", en: "moderately raised"), positive: true)),
          Band(from: strong, ScoreClass("strong", Text(nl: "sterk verhoogd", en: "strongly raised"), positive: true)),
        ]), isDefault: isDefault)
  }

  private static let fourDKLTopics: [(nl: String, en: String)] = [
    ("duizelig", "dizzy"), ("spierpijn", "muscle pain"), ("flauwvallen", "fainting"), ("nek", "neck"), ("rug", "back"),
    ("zweten", "sweating"), ("hartkloppingen", "palpitations"), ("hoofdpijn", "headache"), ("opgeblazen", "bloated"),
    ("wazig zien", "blurred sight"), ("benauwd", "short of breath"), ("misselijk", "nausea"),
    ("buikpijn", "belly pain"),
    ("tintelingen", "tingling"), ("druk op borst", "chest pressure"), ("pijn borst", "chest pain"),
    ("somber", "low mood"),
    ("plots schrikken", "sudden fright"), ("piekeren", "worry"), ("slecht slapen", "poor sleep"),
    ("vage angst", "vague fear"), ("lusteloos", "no energy"), ("trillen bij anderen", "trembling with others"),
    ("paniek", "panic"), ("gespannen", "tense"), ("prikkelbaar", "irritable"), ("angstig", "frightened"),
    ("zinloos", "meaningless"), ("tot niets komen", "nothing works"), ("leven niet waard", "life not worth"),
    ("geen belangstelling", "no interest in others"), ("niet aankunnen", "cannot cope"), ("liever dood", "better dead"),
    ("nergens plezier", "no enjoyment"), ("geen uitweg", "no way out"), ("het niet meer zien zitten", "give up"),
    ("nergens zin in", "no drive"), ("helder denken", "thinking"), ("inslapen", "falling asleep"),
    ("alleen naar buiten", "alone outdoors"), ("snel emotioneel", "emotional"), ("onnodig bang", "needless fear"),
    ("openbaar vervoer", "public transport"), ("schaamte bij anderen", "embarrassment"),
    ("onbekend gevaar", "unknown danger"), ("doodsgedachte", "death thought"), ("flitsbeelden", "flash images"),
    ("wegduwen", "pushing away"), ("plekken mijden", "avoid places"), ("herhalen", "repeat acts"),
  ]
}
