public import Desk

/// The instruments that the product knows, each in a file of its own.
public enum Catalogue {
  /// In the order in which people look for them: trauma, mood, alcohol, wellbeing, sessions, safety, legacy; the list for practising last.
  public static let all: [Instrument] = [
    tsq, svl22, svl15, pcl5, pcPTSD5,
    phq2, phq9, gad7, fourDKL, k10,
    audit, auditC,
    who5, mhcSF, isi, brs, cdRisc10,
    ors, srs, sessionQuestion,
    cSSRS, asq,
    tcl, impactmeter,
    practiceList,
  ]

  /// With what a client rates a session: SRS where its wording is loaded, else the product's own question.
  public static func sessionRating(with wordings: LoadedWordings, _ language: Language) -> Instrument {
    wordings[srs, language] == nil ? sessionQuestion : srs
  }

  /// The instrument with this code.
  public static func instrument(_ id: String) throws(InstrumentRefusal) -> Instrument {
    guard let instrument = all.first(where: { $0.id == id }) else { throw .unknownInstrument }
    return instrument
  }
}
