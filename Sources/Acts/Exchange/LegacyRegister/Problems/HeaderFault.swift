public import Desk

/// A first line that does not name the columns.
public enum HeaderFault: ImportFault {
  /// Not one known name: another separator, or data without a header.
  case missing
  case columnMissing
  case columnUnknown
  case columnRepeated

  public var code: String {
    switch self {
    case .missing: "header-missing"
    case .columnMissing: "column-missing"
    case .columnUnknown: "column-unknown"
    case .columnRepeated: "column-repeated"
    }
  }

  public var text: Text {
    switch self {
    case .missing:
      Text(
        nl: "de eerste regel bevat geen van de kolomnamen, gescheiden door puntkomma's",
        en: "the first line holds none of the column names, parted by semicolons")
    case .columnMissing: Text(nl: "deze kolom ontbreekt", en: "this column is missing")
    case .columnUnknown: Text(nl: "deze kolom hoort hier niet", en: "this column does not belong here")
    case .columnRepeated: Text(nl: "deze kolom staat er tweemaal", en: "this column is there twice")
    }
  }
}
