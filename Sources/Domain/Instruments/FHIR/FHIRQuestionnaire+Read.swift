import Desk
import ExactJSON

extension FHIRQuestionnaire {
  /// Members of a Questionnaire that say what the file is, and nothing to who fills it in: those of R4 and R5.
  private static let describing: Set<String> = [
    "resourceType", "id", "meta", "language", "url", "identifier", "version", "versionAlgorithmString",
    "versionAlgorithmCoding", "name", "title", "status", "experimental", "date", "subjectType", "publisher", "contact",
    "useContext", "jurisdiction", "description", "purpose", "copyright", "copyrightLabel", "approvalDate",
    "lastReviewDate", "effectivePeriod", "code", "contained", "item", "extension",
  ]
  private static let forbidden = ["modifierExtension", "implicitRules", "_implicitRules"]

  /// Reads what a Questionnaire says about the form; R4 and R5 differ in the names of types and of two members only.
  static func read(_ tree: JSONValue) -> FoundForm {
    var form = FoundForm()
    form.languageTag = tree["language"]?.string
    // `nl-BE` is Dutch; `nld` and `ending` only begin like a language of ours.
    form.language = form.languageTag.flatMap { tag in
      Language(rawValue: String(tag.prefix { $0 != "-" }).lowercased())
    }
    form.title = tree["title"]?.string
    if let url = tree["url"]?.string, url.hasPrefix(urlPrefix) {
      form.instrument = String(url.dropFirst(urlPrefix.utf8.count).prefix { $0 != "|" })
      form.version = tree["version"]?.string ?? ""
    } else {
      form.instrument = named(tree)?.id
    }
    for member in forbidden where tree[member] != nil {
      form.refusals.append(PlacedRefusal(.unknownMember(place: member), at: "/\(member)"))
    }
    // What holds a translation or another extension is named by that.
    for member in tree.members
    where !describing.contains(member.name) && !forbidden.contains(member.name)
      && FHIRUnread.extensions(of: member.value, at: "").isEmpty
    {
      form.unread.append(UnreadPart(.member(member.name), at: "/\(member.name)"))
    }
    form.unread += FHIRUnread.extensions(of: tree, at: "")
    var walk = FHIRFormWalk(answers: FHIRAnswerSets(contained: tree["contained"]?.elements ?? []))
    walk.read(tree["item"]?.elements ?? [], at: "/item")
    form.items = walk.items
    form.passages = walk.passages
    form.unread += walk.unread + walk.answers.unused(after: walk.usedSets)
    return form
  }

  /// The instrument whose LOINC code, or whose name without punctuation, the resource bears.
  private static func named(_ tree: JSONValue) -> Instrument? {
    let codes = (tree["code"]?.elements ?? []).filter { $0["system"]?.string == loinc }.compactMap {
      $0["code"]?.string
    }
    if let instrument = Catalogue.all.first(where: { $0.loinc.map(codes.contains) ?? false }) { return instrument }
    let names = ["name", "id", "title"].compactMap { tree[$0]?.string }.map(plain)
    return Catalogue.all.first { names.contains(plain($0.id)) }
  }

  private static func plain(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
  }

  static func value(_ found: JSONValue) -> Fraction? {
    found["valueDecimal"]?.fraction ?? found["valueInteger"]?.fraction
  }
}
