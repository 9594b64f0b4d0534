/// Which of several alike forms of a page the fields belong to that are being written: their ids begin with it, so that
/// each is one of its kind. The names, under which they are sent, stay the same.
enum FieldScope {
  @TaskLocal static var current: String?

  /// The id of a field in a form.
  static func id(_ name: String, in scope: String?) -> String { scope.map { $0 + "-" + name } ?? name }
}
