public import Desk

/// The licensed text of an instrument in one language, as an organisation holds it.
public struct Wording: Sendable, Hashable {
  public let instrument: String
  public let version: String
  public let language: Language
  /// The title above the form.
  public let title: String?
  /// The question before the items, where the form has one.
  public let gate: String?
  /// In the order of the items.
  public let items: [ItemWording]
  /// The texts that nobody answers, such as the words that introduce a group of items; in the order of the form.
  public var passages: [Passage] = []

  /// The texts right above an item.
  ///
  /// - Parameter place: of the item, from one; zero is the question in front, one more than the last item the end.
  public func passages(above place: Int) -> [String] { passages.filter { $0.above == place }.map(\.text) }
}

/// A text between the items, such as an instruction or the period that they are about.
public struct Passage: Sendable, Hashable {
  /// The item that it stands above, from one; zero is the question in front, one more than the last item the end.
  public let above: Int
  public let text: String
}

/// The text of one item.
public struct ItemWording: Sendable, Hashable {
  public let text: String
  /// The words of the answers, by code; empty where the file gives none.
  public let responses: [Int: String]
}

/// Who may fill in an instrument.
public enum Administering: Sendable, Hashable {
  /// The client, on a page of the desk; or read aloud by a worker.
  case client
  /// A worker enters the answers; never sent to a client, for this reason.
  case workerOnly(Text)
}

extension Instrument {
  /// How it can be administered with the wording that the organisation holds.
  public func administering(with wording: Wording?) -> Administering {
    if items.isEmpty {
      return .workerOnly(
        Text(nl: "Oude lijst: wordt bewaard, niet afgenomen.", en: "Legacy list: kept, not administered."))
    }
    if administration == .staffOnly {
      return .workerOnly(
        Text(
          nl: "Alleen door een geschoolde medewerker, in contact met de cliënt.",
          en: "Only by a trained worker in contact with the client."))
    }
    guard wording != nil else {
      return .workerOnly(
        Text(
          nl: "De tekst is niet geladen: een medewerker voert in vanaf het formulier van de organisatie.",
          en: "No wording is loaded: entered by a worker from the organisation's own form."))
    }
    return .client
  }
}
