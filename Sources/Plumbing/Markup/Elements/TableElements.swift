// Tables. Each name is the element of the HTML standard.

public typealias Table = Element<TableName>
public typealias Caption = Element<CaptionName>
public typealias Thead = Element<TheadName>
public typealias Tbody = Element<TbodyName>
public typealias Tfoot = Element<TfootName>
public typealias Tr = Element<TrName>
public typealias Th = Element<ThName>
public typealias Td = Element<TdName>

public enum TableName: ElementName { public static var tag: StaticString { "table" } }
public enum CaptionName: ElementName { public static var tag: StaticString { "caption" } }
public enum TheadName: ElementName { public static var tag: StaticString { "thead" } }
public enum TbodyName: ElementName { public static var tag: StaticString { "tbody" } }
public enum TfootName: ElementName { public static var tag: StaticString { "tfoot" } }
public enum TrName: ElementName { public static var tag: StaticString { "tr" } }
public enum ThName: ElementName { public static var tag: StaticString { "th" } }
public enum TdName: ElementName { public static var tag: StaticString { "td" } }
