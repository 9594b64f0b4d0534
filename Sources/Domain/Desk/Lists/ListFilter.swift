/// Which lines a list shows. The words stand in addresses, in files of the trail and in nothing that is stored.
public protocol ListFilter: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What is shown when nobody asks for anything else.
  static var usual: Self { get }
}
