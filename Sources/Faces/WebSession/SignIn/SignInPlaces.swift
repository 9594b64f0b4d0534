public import Markup

/// Where signing in and out happens.
public enum SignInPlaces {
  public static let signIn: Href = "/w/in"
  public static let signOut: Href = "/w/uit"
  public static let preferences: Href = "/w/ik"
  /// The first page after signing in.
  public static let home: Href = "/w"

  /// The sign-in page that leads back to a page of the workspace. A path holds records' public names only.
  static func signIn(returningTo path: String?) -> Href {
    guard let path, path != home.text, path.hasPrefix("/w/"), Href.local(path) != nil else { return signIn }
    return signIn.asking([("terug", path)])
  }

  /// The page to go to after signing in, when it is one of the workspace.
  static func destination(_ path: String?) -> Href {
    guard let path, path == home.text || path.hasPrefix("/w/"), !path.hasPrefix(signIn.text) else { return home }
    return Href.local(path) ?? home
  }
}
