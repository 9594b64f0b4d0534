package import CarePages

extension BesideWords {
  /// As the pages of screening say it.
  package static var screening: BesideWords {
    BesideWords(
      screenings: ScreeningTexts.title, screening: ScreeningTexts.one, signals: SignalTexts.title,
      sessionRating: SessionRatingTexts.title, until: { SignalTexts.until($0) },
      reading: { $0.reading(in: $1) })
  }
}
