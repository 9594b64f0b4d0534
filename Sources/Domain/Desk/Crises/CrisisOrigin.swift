/// The record in which a crisis came up, or to which it was found to belong.
public enum CrisisOrigin: Sendable, Hashable {
  case contact(PublicID)
  case dossier(PublicID)
  /// What the task is about is what the crisis is about.
  case task(PublicID)

  /// As forms and files hold it: `dossier:…`.
  public init?(word: String) {
    let parts = word.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let id = PublicID(String(parts[1])) else { return nil }
    switch parts[0] {
    case "contact": self = .contact(id)
    case "dossier": self = .dossier(id)
    case "taak": self = .task(id)
    default: return nil
    }
  }

  public var word: String { kind + ":" + id.text }

  /// The name of its kind, in words and addresses.
  public var kind: String {
    switch self {
    case .contact: "contact"
    case .dossier: "dossier"
    case .task: "taak"
    }
  }

  public var id: PublicID {
    switch self {
    case .contact(let id), .dossier(let id), .task(let id): id
    }
  }
}
