// Parts of a page and headings. Each name is the element of the HTML standard.

public typealias Main = Element<MainName>
public typealias Nav = Element<NavName>
public typealias Header = Element<HeaderName>
public typealias Footer = Element<FooterName>
public typealias Section = Element<SectionName>
public typealias Aside = Element<AsideName>
public typealias Div = Element<DivName>
public typealias H1 = Element<H1Name>
public typealias H2 = Element<H2Name>
public typealias H3 = Element<H3Name>
public typealias H4 = Element<H4Name>
public typealias Figure = Element<FigureName>
public typealias Figcaption = Element<FigcaptionName>
public typealias Details = Element<DetailsName>
public typealias Summary = Element<SummaryName>
public typealias Dialog = Element<DialogName>

public enum MainName: ElementName { public static var tag: StaticString { "main" } }
public enum NavName: ElementName { public static var tag: StaticString { "nav" } }
public enum HeaderName: ElementName { public static var tag: StaticString { "header" } }
public enum FooterName: ElementName { public static var tag: StaticString { "footer" } }
public enum SectionName: ElementName { public static var tag: StaticString { "section" } }
public enum AsideName: ElementName { public static var tag: StaticString { "aside" } }
public enum DivName: ElementName { public static var tag: StaticString { "div" } }
public enum H1Name: ElementName { public static var tag: StaticString { "h1" } }
public enum H2Name: ElementName { public static var tag: StaticString { "h2" } }
public enum H3Name: ElementName { public static var tag: StaticString { "h3" } }
public enum H4Name: ElementName { public static var tag: StaticString { "h4" } }
public enum FigureName: ElementName { public static var tag: StaticString { "figure" } }
public enum FigcaptionName: ElementName { public static var tag: StaticString { "figcaption" } }
public enum DetailsName: ElementName { public static var tag: StaticString { "details" } }
public enum SummaryName: ElementName { public static var tag: StaticString { "summary" } }
public enum DialogName: ElementName { public static var tag: StaticString { "dialog" } }
