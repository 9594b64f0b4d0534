public import Desk
import ExactJSON

/// Reads a file with the wording of an instrument, FHIR Questionnaire (R4 or R5) or `luwte-instrument/1`, and holds it
/// against the instrument: one that would change items, codes or scoring, or that whoever fills it in could not answer, is
/// refused with every reason and its place.
public enum WordingReader {
  /// The largest file that is read, in bytes.
  public static let largest = 1_000_000

  /// What an accepted file holds.
  public struct Reading: Sendable, Hashable {
    public let instrument: Instrument
    /// `nil` when the file agrees with the instrument but holds topics in the place of wording.
    public let wording: Wording?
    /// What the file holds beyond that: nobody will see or answer it.
    public let unread: [UnreadPart]
  }

  /// - Parameters:
  ///   - id: the instrument that the file is of, when it doesn't say so itself.
  ///   - language: of the texts, when the file doesn't say so itself.
  public static func read(
    _ bytes: [UInt8], as id: String? = nil, in language: Language? = nil
  ) throws(Refusals<PlacedRefusal>) -> Reading {
    guard bytes.count <= largest else { throw Refusals(PlacedRefusal(.tooLarge)) }
    let tree: JSONValue
    do {
      // At most twelve digits, so that comparing two numbers can't overflow.
      tree = try JSONReader.read(bytes, numbers: .decimals(before: 9, behind: 6, inAll: 12))
    } catch {
      throw Refusals(PlacedRefusal(.unreadable(line: error.line)))
    }
    var form = try form(tree)
    if form.languageTag == nil { form.language = language }
    guard let instrument = instrument(form, id) else { throw Refusals(PlacedRefusal(.unknownInstrument)) }
    fillInTopics(&form, instrument)
    if let refusals = Refusals(instrument.refusals(form)) { throw refusals }
    return Reading(instrument: instrument, wording: instrument.wording(form), unread: instrument.unread(form))
  }

  private static func form(_ tree: JSONValue) throws(Refusals<PlacedRefusal>) -> FoundForm {
    if tree["resourceType"]?.string == "Questionnaire" { return FHIRQuestionnaire.read(tree) }
    guard tree["format"]?.string == InstrumentFile.format else { throw Refusals(PlacedRefusal(.unknownFormat)) }
    return InstrumentFile.read(tree)
  }

  private static func instrument(_ form: FoundForm, _ id: String?) -> Instrument? {
    let name = id ?? form.instrument
    // A file that names another instrument than the caller is of neither.
    if let id, let named = form.instrument, Catalogue.all.contains(where: { $0.id == named }), named != id {
      return nil
    }
    return Catalogue.all.first { $0.id == name }
  }

  /// A form of which no item has a text is an unfilled one: it is read as our topics.
  private static func fillInTopics(_ form: inout FoundForm, _ instrument: Instrument) {
    guard let language = form.language, form.items.count == instrument.items.count,
      form.items.allSatisfy({ $0.text == nil })
    else { return }
    for (index, item) in instrument.items.enumerated() { form.items[index].text = item.topic(language) }
  }
}
