public import Desk

/// Why a file, row or field can't be imported. The numbers that go with a reason are bounds and lines, never values.
public enum ImportReason: Sendable, Hashable {
  case file(FileFault)
  case header(HeaderFault)
  case row(RowFault)
  case characters(CharacterFault)
  case value(ValueFault)
  case relation(RelationFault)

  /// The reason's stable short name, for machines.
  public var code: String { fault.code }

  /// What is wrong, for whoever has to mend the export.
  public var text: Text { fault.text }

  private var fault: any ImportFault {
    switch self {
    case .file(let fault): fault
    case .header(let fault): fault
    case .row(let fault): fault
    case .characters(let fault): fault
    case .value(let fault): fault
    case .relation(let fault): fault
    }
  }
}

/// One kind of reason: a name for machines and a sentence for people.
public protocol ImportFault: Sendable, Hashable {
  var code: String { get }
  var text: Text { get }
}
