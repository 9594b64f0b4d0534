/// Which lines a list shows. The words stand in addresses and in the trail, so that another
/// word would be another entry there.
public protocol ListFilter: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What is shown when nobody asks for anything else.
  static var usual: Self { get }
}
