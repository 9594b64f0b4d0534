package import Desk

/// What a dossier is called where no alias stands: without one, in a file, in a print.
package enum DossierLabel {
  /// The start of its public name in capitals, as four and four characters.
  package static func code(_ id: DossierID.Public) -> String {
    let text = id.text.uppercased()
    return text.prefix(4) + "-" + text.dropFirst(4).prefix(4)
  }
}
