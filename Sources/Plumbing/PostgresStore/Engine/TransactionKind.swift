/// The two kinds of transaction, with the text that opens them.
enum TransactionKind {
  case read
  case write

  var opening: String {
    switch self {
    case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case .write: "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"
    }
  }
}
