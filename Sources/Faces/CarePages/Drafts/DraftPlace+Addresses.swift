package import CareActs
import Desk
package import Markup

extension DraftPlace {
  /// The page of the record.
  package var href: Href {
    switch self {
    case .dossier(let id): "/w/dossier/\(id)"
    case .contact(let id): "/w/contact/\(id)"
    case .crisis(let id): "/w/crisis/\(id)"
    case .task(let id): "/w/taak/\(id)"
    case .own: "/w/taken"
    }
  }

  /// Where a new task about the record is made.
  var newTask: Href {
    let place: Href = "/w/taken/nieuw"
    return switch self {
    case .dossier(let id): place.asking([("dossier", id.text)])
    case .contact(let id): place.asking([("contact", id.text)])
    case .crisis, .task, .own: place
    }
  }

  /// Where a draft is kept while somebody types.
  var keeping: Href {
    switch self {
    case .dossier(let id): "/w/dossier/\(id)/concept"
    case .contact(let id): "/w/contact/\(id)/concept"
    case .crisis(let id): "/w/crisis/\(id)/bewaar"
    case .task(let id): "/w/taak/\(id)/concept"
    case .own: "/w/taken/concept"
    }
  }

  var dropping: Href {
    switch self {
    case .dossier(let id): "/w/dossier/\(id)/concept/weg"
    case .contact(let id): "/w/contact/\(id)/concept/weg"
    case .crisis(let id): "/w/crisis/\(id)"
    case .task(let id): "/w/taak/\(id)/concept/weg"
    case .own: "/w/taken/concept/weg"
    }
  }
}
