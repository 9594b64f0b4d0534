// Text and lists. Each name is the element of the HTML standard.

public typealias P = Element<PName>
public typealias Span = Element<SpanName>
public typealias A = Element<AName>
public typealias Strong = Element<StrongName>
public typealias Small = Element<SmallName>
public typealias Kbd = Element<KbdName>
public typealias Bdi = Element<BdiName>
public typealias Pre = Element<PreName>

public typealias Ul = Element<UlName>
public typealias Ol = Element<OlName>
public typealias Li = Element<LiName>
public typealias Dl = Element<DlName>
public typealias Dt = Element<DtName>
public typealias Dd = Element<DdName>
public typealias Br = Element<BrName>

public enum PName: ElementName { public static var tag: StaticString { "p" } }
public enum SpanName: ElementName { public static var tag: StaticString { "span" } }
public enum AName: ElementName { public static var tag: StaticString { "a" } }
public enum StrongName: ElementName { public static var tag: StaticString { "strong" } }
public enum SmallName: ElementName { public static var tag: StaticString { "small" } }
public enum KbdName: ElementName { public static var tag: StaticString { "kbd" } }
public enum PreName: ElementName {
  public static var tag: StaticString { "pre" }
  public static var kind: ElementKind { .keepsFirstLineEnd }
}
public enum BdiName: ElementName { public static var tag: StaticString { "bdi" } }

public enum UlName: ElementName { public static var tag: StaticString { "ul" } }
public enum OlName: ElementName { public static var tag: StaticString { "ol" } }
public enum LiName: ElementName { public static var tag: StaticString { "li" } }
public enum DlName: ElementName { public static var tag: StaticString { "dl" } }
public enum DtName: ElementName { public static var tag: StaticString { "dt" } }
public enum DdName: ElementName { public static var tag: StaticString { "dd" } }
public enum BrName: VoidElementName { public static var tag: StaticString { "br" } }
