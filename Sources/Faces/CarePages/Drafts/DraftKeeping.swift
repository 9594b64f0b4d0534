import Access
import CareActs
import Desk
import HouseActs
import HousePages
import WebBase

/// Keeps what a page sends while somebody types in one form about a record.
struct DraftKeeping: Sendable {
  let services: DeskServices
  /// The name of the form within the record.
  let form: String
  let place: DraftPlace
  let moments: Moments

  /// - Returns: what the page hears.
  func keep(_ sent: FormData, _ occasion: Occasion) async throws -> SaveResponse {
    // What can't be read back must not be kept.
    for field in Self.begin(of: sent) where ![FormData.version, FormData.token].contains(field.name) {
      _ = try MadeFrom(sentWith: FormData([MadeFrom.field: field.value]))
    }
    do {
      var met: FormDraft?
      let keeping = try await keepFields(sent, occasion) { met = $0 }
      return SaveResponse(
        sent, keeping, version: keeping.kept?.version, message: keeping.kept.map(message) ?? "",
        in: moments.language
      ).noting(ReachNotice.texts(of: sent, in: moments.language)).sharing(token: met?.typed[FormData.token])
    } catch let refusal as FormDraftRefusal {
      let errors = FieldErrors(refusal, in: moments.language)
      return SaveResponse(.refused, version: sent.seen, message: refusal.text(moments.language), errors: errors)
    } catch let missing as NotFound {
      // What a colleague closed meanwhile keeps nothing more; what its writer typed there is shown to be copied.
      guard case .dossier(let id) = place else { throw missing }
      _ = try await services.takeDraftsAlong(from: id, occasion)
      return SaveResponse(.moved, version: sent.seen, message: DraftTexts.closed(moments.language))
    } catch is SentAlready {
      // The last words of a form arrived behind the form itself: they are recorded, and nothing is left to keep.
      return SaveResponse(.saved, version: sent.seen, message: DraftTexts.sent(moments.language))
    } catch is DraftGone {
      // What is typed here begins a new one, with what this page was made from. Last words do not say that: of them each
      // field is asked about that holds something else by then.
      let begin = Self.begin(of: sent)
      let fields = Self.fields(of: sent) + (begin.isEmpty ? Self.unknownOrigin : begin)
      guard let kept = try await keepUnlessSent(fields, late: late(sent), occasion) else {
        return SaveResponse(.saved, version: sent.seen, message: DraftTexts.sent(moments.language))
      }
      return SaveResponse(
        .begun, version: kept.version, message: DraftTexts.begun(moments.timeWithSeconds(kept.keptAt))(moments.language)
      )
    }
  }

  private func message(_ kept: KeptFormDraft) -> String {
    DraftTexts.kept(moments.timeWithSeconds(kept.keptAt))(moments.language)
  }

  /// A draft that was thrown away or sent in another window.
  private struct DraftGone: Error {}

  /// - Parameter meeting: hears of the draft that another window kept.
  private func keepFields(
    _ sent: FormData, _ occasion: Occasion, meeting: (FormDraft) -> Void
  ) async throws -> Keeping<KeptFormDraft> {
    try await sent.keeping {
      guard let draft = try await services.readFormDraft(form, in: place, occasion) else { throw DraftGone() }
      meeting(draft)
      return Self.stored(draft, beside: sent)
    } _: { kept in
      let begin = kept.seen == 0 ? Self.begin(of: sent) : []
      return try await services.keepFormDraft(
        Self.fields(of: kept) + begin, of: form, in: place, seen: kept.seen, late: late(sent), occasion)
    }
  }

  /// Begins a draft; `nil` when all of it was sent with its form.
  private func keepUnlessSent(
    _ fields: [FormDraft.Field], late: LateWords?, _ occasion: Occasion
  ) async throws -> KeptFormDraft? {
    do {
      return try await services.keepFormDraft(fields, of: form, in: place, seen: 0, late: late, occasion)
    } catch is SentAlready {
      return nil
    }
  }

  /// `nil` for the page of a crisis, which is never sent as a whole.
  private func late(_ sent: FormData) -> LateWords? {
    if case .crisis = place { return nil }
    return LateWords(
      seen: sent.seen,
      page: FormData.pageName(
        token: sent[Self.beginning + FormData.token], version: sent[Self.beginning + FormData.version]),
      values: FormDraft.digests(of: FormData(fields: sent.fields.filter { !Self.isOwn($0.name) })))
  }

  /// The draft as it is kept now. Every field that was sent belongs to it, also one in which nothing was kept before.
  private static func stored(_ draft: FormDraft, beside sent: FormData) -> StoredForm {
    let kept = FormData(fields: draft.typed.fields.filter { !origin.contains($0.name) })
    let others = sent.names.filter { !isOwn($0) && !kept.has($0) }
    return StoredForm(kept, version: draft.version, untouched: Set(others))
  }

  /// What says where a form comes from: its version, its values, the clashes about which nothing was chosen, and its
  /// token, so that two windows of one draft are one form when they are sent.
  static let origin: Set<String> = [FormData.version, MadeFrom.field, ClashChoice.before, FormData.token]
  private static let beginning = "begin."
  private static let unknownOrigin = [
    FormDraft.Field(name: FormData.version, value: "-1"), FormDraft.Field(name: MadeFrom.field, value: "[]"),
  ]

  /// Whether a field is about the saving itself.
  static func isOwn(_ name: String) -> Bool {
    name == CSRFToken.field || name == FormData.lastWords || name == FormData.draft || origin.contains(name)
      || name.hasPrefix(beginning) || ClashChoice.isChoice(name)
  }

  private static func fields(of sent: FormData) -> [FormDraft.Field] {
    sent.fields.filter { !isOwn($0.name) }.map { FormDraft.Field(name: $0.name, value: $0.value) }
  }

  private static func begin(of sent: FormData) -> [FormDraft.Field] {
    sent.fields.filter { $0.name.hasPrefix(beginning) }.compactMap { field in
      let name = String(field.name.dropFirst(beginning.count))
      return origin.contains(name) ? FormDraft.Field(name: name, value: field.value) : nil
    }
  }
}
