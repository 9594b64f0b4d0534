public import Desk

/// A line that can't be cut into the fields of the header.
public enum RowFault: ImportFault {
  case tooShort(fields: Int, expected: Int)
  case tooLong(fields: Int, expected: Int)
  case lineTooLong(bytes: Int)
  case blank
  case quoteUnclosed
  case quoteMisplaced

  public var code: String {
    switch self {
    case .tooShort: "row-too-short"
    case .tooLong: "row-too-long"
    case .lineTooLong: "line-too-long"
    case .blank: "row-blank"
    case .quoteUnclosed: "quote-unclosed"
    case .quoteMisplaced: "quote-misplaced"
    }
  }

  public var text: Text {
    switch self {
    case .tooShort(let fields, let expected), .tooLong(let fields, let expected):
      Text(nl: "\(fields) velden in plaats van \(expected)", en: "\(fields) fields instead of \(expected)")
    case .lineTooLong(let limit):
      Text(nl: "deze regel is langer dan \(limit) bytes", en: "this line is longer than \(limit) bytes")
    case .blank: Text(nl: "een lege regel tussen de gegevens", en: "a blank line among the data")
    case .quoteUnclosed:
      Text(
        nl: "een aanhalingsteken wordt op deze regel niet gesloten", en: "a quotation mark is not closed on this line")
    case .quoteMisplaced:
      Text(nl: "een aanhalingsteken midden in een veld", en: "a quotation mark in the middle of a field")
    }
  }
}
