import Database
import KeyFigures

/// The columns that split facts. Every fact falls in one part; what is not recorded falls under unknown.
extension Breakdown {
  /// Of a contact, which has no product.
  var ofContact: SQL? {
    switch self {
    case .unit: "contact.unit"
    case .group: "contact.target_group"
    case .gender: "contact.gender"
    case .age: "contact.age_band"
    case .channel: "contact.channel"
    case .path: "contact.path"
    case .product: nil
    }
  }

  /// Of a registration, named `r` in the statement.
  var ofRegistration: SQL {
    switch self {
    case .unit: "r.unit"
    case .group: "r.target_group"
    case .gender: "r.gender"
    case .age: "r.age_band"
    case .channel: "r.channel"
    case .path: "r.path"
    case .product: "r.product"
    }
  }

  /// Of a trajectory `t` of a registration `r`: the product is its own.
  var ofTrajectory: SQL {
    self == .product ? "t.product" : ofRegistration
  }

  /// Of something in a dossier `d` that belongs to no registration: it has no channel, path or product.
  var ofDossier: SQL? {
    switch self {
    case .unit: "d.unit"
    case .group: "d.target_group"
    case .gender: "d.gender"
    case .age: "d.age_band"
    case .channel, .path, .product: nil
    }
  }

  /// Of a survey `s` on a dossier `d`, which has no channel and no product; the path is the one in the answer.
  var ofSurvey: SQL? {
    self == .path ? "s.path" : ofDossier
  }
}
