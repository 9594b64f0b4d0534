/// The record in which a crisis came up, or to which it was found to belong.
public enum CrisisOrigin: Sendable, Hashable {
  case contact(ContactID.Public)
  case dossier(DossierID.Public)
  /// What the task is about is what the crisis is about.
  case task(TaskID.Public)

  /// As forms and files hold it: `dossier:…`.
  public init?(word: String) {
    let parts = word.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let origin: CrisisOrigin? =
      switch parts[0] {
      case "contact": ContactID.Public(parts[1]).map { .contact($0) }
      case "dossier": DossierID.Public(parts[1]).map { .dossier($0) }
      case "taak": TaskID.Public(parts[1]).map { .task($0) }
      default: nil
      }
    guard let origin else { return nil }
    self = origin
  }

  public var word: String { kind + ":" + record }

  /// The name of its kind, in words and addresses.
  public var kind: String {
    switch self {
    case .contact: "contact"
    case .dossier: "dossier"
    case .task: "taak"
    }
  }

  /// The name of the record, as an address writes it.
  public var record: String {
    switch self {
    case .contact(let id): id.text
    case .dossier(let id): id.text
    case .task(let id): id.text
    }
  }
}
