public import Desk
import ExactJSON

/// Reads a file with the wording of an instrument, FHIR R4 Questionnaire or `luwte-instrument/1`, and holds it against
/// the instrument: one that would change items, codes or scoring is refused with every reason.
public enum WordingReader {
  /// The largest file that is read, in bytes.
  public static let largest = 1_000_000

  /// What an accepted file holds.
  public struct Reading: Sendable, Hashable {
    public let instrument: Instrument
    /// `nil` when the file agrees with the instrument but holds topics in the place of wording.
    public let wording: Wording?
  }

  /// - Parameter id: the instrument that the file is of, when it doesn't say so itself.
  public static func read(_ bytes: [UInt8], as id: String? = nil) throws(Refusals<WordingRefusal>) -> Reading {
    guard bytes.count <= largest else { throw Refusals(.tooLarge) }
    let tree: JSONValue
    do {
      // At most twelve digits, so that comparing two numbers can't overflow.
      tree = try JSONReader.read(bytes, numbers: .decimals(before: 9, behind: 6, inAll: 12))
    } catch {
      throw Refusals(.unreadable(line: error.line))
    }
    var form = try form(tree)
    guard let instrument = instrument(form, id) else { throw Refusals(.unknownInstrument) }
    fillInTopics(&form, instrument)
    if let refusals = Refusals(instrument.refusals(form)) { throw refusals }
    return Reading(instrument: instrument, wording: instrument.wording(form))
  }

  private static func form(_ tree: JSONValue) throws(Refusals<WordingRefusal>) -> FoundForm {
    if tree["resourceType"]?.string == "Questionnaire" { return FHIRQuestionnaire.read(tree) }
    guard tree["format"]?.string == InstrumentFile.format else { throw Refusals(.unknownFormat) }
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
