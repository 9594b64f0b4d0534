public import WebBase

extension ItemFields {
  /// What somebody answered and could not be kept: the safety route waits for no choice and no correction.
  ///
  /// - Parameters:
  ///   - form: what was sent.
  ///   - failure: why it was not kept.
  ///   - now: what is stored. What the page showed and nobody touched is no answer of the sender.
  public static func unkept(
    _ form: FormData, _ failure: any Error, over now: StoredForm
  ) throws(HTTPFault) -> FormData {
    let clashing = unkept((failure as? EditClash)?.clashes ?? [])
    let merge = try FormMerge(form, over: now.values, version: now.version)
    let own = merge.changed.union(merge.clashes.map(\.name))
    return FormData(fields: form.fields.filter { own.contains($0.name) }).overlaid(with: clashing)
  }

  /// The answers that wait for a choice.
  public static func unkept(_ clashes: [FieldClash]) -> FormData {
    FormData(
      fields: clashes.flatMap { clash in clash.mine.map { FormData.Field(name: clash.name, value: $0) } })
  }
}
