public import Desk
import Foundation

/// A score as it is kept with the answers: all that a page needs, in the words and with the sources of the version that
/// it was made with, so that a later version of the instrument changes nothing of it.
public struct KeptScore: Codable, Sendable, Hashable {
  /// A text in both languages.
  public struct Words: Codable, Sendable, Hashable {
    public let nl: String
    public let en: String

    init(_ text: Text) {
      nl = text.nl
      en = text.en
    }

    public var text: Text { Text(nl: nl, en: en) }
  }

  /// A total or a part.
  public struct Part: Codable, Sendable, Hashable {
    public let id: String
    public let name: Words
    let exact: String?
    let lowest: String
    let highest: String
    public let isProrated: Bool

    /// `nil` when missing answers leave it open.
    public var value: Fraction? { exact.flatMap { Fraction(exact: $0) } }
    /// The lowest and the highest that it can be; `nil` for a damaged text.
    public var bounds: ClosedRange<Fraction>? {
      guard let low = Fraction(exact: lowest), let high = Fraction(exact: highest), low <= high else { return nil }
      return low...high
    }
  }

  /// A class that the score can be in.
  public struct Class: Codable, Sendable, Hashable {
    public let id: String
    public let name: Words
    public let isPositive: Bool
  }

  /// What one cut-off set makes of it.
  public struct Verdict: Codable, Sendable, Hashable {
    public let set: String
    public let name: Words
    public let source: String
    public let population: Words
    public let possible: [Class]
    public let mayDecide: Bool

    /// The class; `nil` when missing answers make the difference.
    public var scoreClass: Class? { possible.count == 1 ? possible.first : nil }

    /// Whether it asks for a decision; `nil` when missing answers make the difference.
    public var isPositive: Bool? {
      if possible.allSatisfy(\.isPositive) { return true }
      return possible.contains(where: \.isPositive) ? nil : false
    }
  }

  /// Something to act on or to read beside the score.
  public struct Flag: Codable, Sendable, Hashable {
    public let kind: String
    public let item: Int?
    public let text: Words
  }

  public let instrument: String
  public let version: String
  /// The set that the form was begun with.
  public let chosen: String?
  public let total: Part?
  public let subscales: [Part]
  public let verdicts: [Verdict]
  public let flags: [Flag]
  public let missing: [Int]

  public init(_ score: Score, of instrument: Instrument, cutoff: String?) {
    self.instrument = score.instrument
    version = score.version
    chosen = cutoff
    total = score.total.flatMap { Part($0, instrument) }
    subscales = score.subscales.compactMap { Part($0, instrument) }
    verdicts = score.classes.map { Verdict($0) }
    flags = score.flags.map { Flag(kind: $0.kind.rawValue, item: $0.item, text: Words($0.text)) }
    missing = score.missing
  }

  /// What the chosen set makes of it.
  public var verdict: Verdict? { chosen.flatMap { id in verdicts.first { $0.set == id } } }

  /// A scale by its code, the total included.
  public func part(_ id: String) -> Part? {
    if let total, total.id == id { return total }
    return subscales.first { $0.id == id }
  }

  /// The coarse fact that is counted.
  public var outcome: ScreeningOutcome {
    guard let verdict, verdict.mayDecide else { return .none }
    return verdict.isPositive.map { $0 ? .over : .under } ?? .open
  }

  /// What a rating of a session says: whether there is a reason to talk about it.
  public var ratingOutcome: ScreeningOutcome {
    guard let verdict else { return .none }
    return verdict.isPositive.map { $0 ? .over : .under } ?? .open
  }

  // MARK: Text

  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  public init(json: String) throws {
    self = try JSONDecoder().decode(KeptScore.self, from: Data(json.utf8))
  }
}

extension KeptScore.Part {
  init?(_ score: ScaleScore, _ instrument: Instrument) {
    guard let scale = instrument.scale(score.id) else { return nil }
    id = score.id
    name = KeptScore.Words(scale.name)
    exact = score.value?.exact
    lowest = score.bounds.lowerBound.exact
    highest = score.bounds.upperBound.exact
    isProrated = score.isProrated
  }
}

extension KeptScore.Verdict {
  init(_ found: Classification) {
    set = found.set.id
    name = KeptScore.Words(found.set.name)
    source = found.set.source
    population = KeptScore.Words(found.set.population)
    possible = found.possible.map {
      KeptScore.Class(id: $0.id, name: KeptScore.Words($0.name), isPositive: $0.isPositive)
    }
    mayDecide = found.mayDecide
  }
}

extension Fraction {
  /// `7` or `22/3`: what it is, without rounding.
  var exact: String { denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)" }

  init?(exact text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let numerator = Int(parts[0]) else { return nil }
    guard let denominator = parts.count == 2 ? Int(parts[1]) : 1, denominator > 0 else { return nil }
    self.init(numerator, denominator)
  }
}
