import Markup

extension Icon {
  /// The strokes of each drawing.
  @MarkupBuilder var shape: HTML {
    switch self {
    case .anonymous:
      SVG.circle(x: 10, y: 6.2, radius: 3, SVG.dashes("2 1.8"))
      SVG.path("M4 17c.4-3.8 2.7-5.5 6-5.5s5.6 1.7 6 5.5", SVG.dashes("2.2 2"))
    case .ask:
      SVG.circle(x: 10, y: 10, radius: 7, SVG.dashes("2.2 2.6"))
    case .calendar:
      SVG.rectangle(x: 3.5, y: 4.5, width: 13, height: 12, radius: 1.5)
      SVG.path("M3.5 8.5h13M7 3v3M13 3v3")
    case .chart:
      SVG.path("M3.5 3.5v13h13M6.5 12.5l3-3.5 2.5 2 4-5")
    case .check:
      SVG.path("m4.5 10.5 3.7 3.7 7.3-8")
    case .chevron:
      SVG.path("m8 5 5 5-5 5")
    case .clock:
      SVG.circle(x: 10, y: 10, radius: 7)
      SVG.path("M10 5.8V10l2.8 1.8")
    case .circleCheck:
      SVG.circle(x: 10, y: 10, radius: 7)
      SVG.path("m6.8 10.3 2.2 2.2 4.2-4.7")
    case .crisis:
      SVG.path("M3 10h3l2-4.5 3.5 9L13.5 10H17")
    case .down:
      SVG.path("M10 3.5v9M6 9l4 4 4-4M4 16.5h12")
    case .edit:
      SVG.path("M4 16l.8-3.6L13.2 4l2.8 2.8L7.6 15.2zM11.5 5.7l2.8 2.8")
    case .eye:
      SVG.path("M2.5 10S5.3 5 10 5s7.5 5 7.5 5-2.8 5-7.5 5-7.5-5-7.5-5z")
      SVG.circle(x: 10, y: 10, radius: 2.2)
    case .grid:
      SVG.rectangle(x: 3.5, y: 3.5, width: 13, height: 13, radius: 1)
      SVG.path("M3.5 8h13M3.5 12.3h13M8 3.5v13M12.3 3.5v13")
    case .hidden:
      SVG.path(
        """
        M3 17 17 3M2.5 10S5.3 5 10 5c1 0 2 .2 2.8.6\
        M15 7.3c1.6 1.3 2.5 2.7 2.5 2.7s-2.8 5-7.5 5c-1 0-1.9-.2-2.7-.5
        """)
    case .history:
      SVG.path("M3.5 10a6.5 6.5 0 1 0 2-4.7M3.5 3v3.3h3.3M10 6.5V10l2.5 1.5")
    case .home:
      SVG.path("M3 9.5 10 3.5l7 6M5 8.3V16.5h10V8.3M8.3 16.5v-4h3.4v4")
    case .inbox:
      SVG.path("M3.5 11.5 5.5 4h9l2 7.5v5h-13zM3.5 11.5H7.5l1 2h3l1-2h4")
    case .info:
      SVG.circle(x: 10, y: 10, radius: 7)
      SVG.path("M10 9v4.5M10 6.5v.1")
    case .left:
      SVG.path("M16 10H4M8.5 5.5 4 10l4.5 4.5")
    case .lock:
      SVG.rectangle(x: 4, y: 9, width: 12, height: 8, radius: 1.5)
      SVG.path("M6.8 9V6.5a3.2 3.2 0 0 1 6.4 0V9")
    case .logOut:
      SVG.path("M8 3.5H4v13h4M8 10h9M13.5 6.5 17 10l-3.5 3.5")
    case .map:
      SVG.path("M10 17s5.5-5 5.5-9A5.5 5.5 0 0 0 4.5 8c0 4 5.5 9 5.5 9z")
      SVG.circle(x: 10, y: 8, radius: 1.9)
    case .message:
      SVG.path("M3 4.5h14v9.5H9.5L5.8 17v-3H3z")
    case .minus:
      SVG.path("M4 10h12")
    case .move:
      SVG.path(
        """
        M10 3v14M3 10h14M7.5 5.5 10 3l2.5 2.5M7.5 14.5 10 17l2.5-2.5\
        M5.5 7.5 3 10l2.5 2.5M14.5 7.5 17 10l-2.5 2.5
        """)
    case .no:
      SVG.circle(x: 10, y: 10, radius: 7)
      SVG.path("m5.2 14.8 9.6-9.6")
    case .offline:
      SVG.path("M3 3l14 14M6.5 6.8a10 10 0 0 1 10.5 1M3.5 9.8A9 9 0 0 1 5 8.6M7 12.5a4.5 4.5 0 0 1 5.5 0M10 16v.1")
    case .pair:
      SVG.circle(x: 7, y: 7, radius: 2.6)
      SVG.circle(x: 13.5, y: 7, radius: 2.6)
      SVG.path("M2.5 16c.2-3.5 1.8-5 4.5-5 1.4 0 2.5.4 3.2 1.2.8-.8 1.9-1.2 3.3-1.2 2.6 0 3.9 1.5 4.2 5")
    case .people:
      SVG.circle(x: 7.5, y: 7, radius: 2.6)
      SVG.path("M2.8 16c.2-3.4 1.9-5 4.7-5s4.5 1.6 4.7 5M13 4.8a2.6 2.6 0 0 1 0 4.6M14.5 11.5c1.8.6 2.6 2 2.7 4.5")
    case .person:
      SVG.circle(x: 10, y: 6.2, radius: 3)
      SVG.path("M4 17c.4-3.8 2.7-5.5 6-5.5s5.6 1.7 6 5.5")
    case .phone:
      SVG.path(
        """
        M6.6 3.2 8.4 6.8 6.7 8.6c.9 2 2.7 3.8 4.7 4.7l1.8-1.7 3.6 1.8-.6 3\
        c-.1.5-.5.8-1 .8C8.6 16.9 3.1 11.4 2.8 4.8c0-.5.3-.9.8-1z
        """)
    case .plus:
      SVG.path("M10 4v12M4 10h12")
    case .print:
      SVG.path("M6 8V3.5h8V8M6 14H3.5V8h13v6H14M6 12h8v4.5H6z")
    case .refresh:
      SVG.path("M10 3a7 7 0 1 1-6.3 4")
    case .right:
      SVG.path("M4 10h12M11.5 5.5 16 10l-4.5 4.5")
    case .search:
      SVG.circle(x: 9, y: 9, radius: 5)
      SVG.path("m13 13 4 4")
    case .send:
      SVG.path("M3 10h9M9 5.5 13.5 10 9 14.5M16.5 4v12")
    case .settings:
      SVG.path("M3 6h8M15 6h2M3 14h2M9 14h8")
      SVG.circle(x: 13, y: 6, radius: 2)
      SVG.circle(x: 7, y: 14, radius: 2)
    case .shield:
      SVG.path("M10 3l6 2.5v4.5c0 3.5-2.5 6-6 7-3.5-1-6-3.5-6-7V5.5z")
    case .star:
      SVG.path("M10 3.5l2 4.3 4.7.5-3.5 3.2 1 4.6-4.2-2.4-4.2 2.4 1-4.6L3.3 8.3 8 7.8z")
    case .sun:
      SVG.path("M10 3v2M10 15v2M3 10h2M15 10h2M5 5l1.4 1.4M13.6 13.6 15 15M15 5l-1.4 1.4M6.4 13.6 5 15")
      SVG.circle(x: 10, y: 10, radius: 3)
    case .swap:
      SVG.path("M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3")
    case .task:
      SVG.rectangle(x: 3.5, y: 3.5, width: 13, height: 13, radius: 1.5)
      SVG.path("m6.5 10.2 2.5 2.5 4.8-5.4")
    case .undo:
      SVG.path("M7 5 3.5 8.5 7 12M3.5 8.5H12a4 4 0 0 1 0 8H9")
    case .upload:
      SVG.path("M10 12.5v-9M6 7l4-4 4 4M4 16.5h12")
    case .warning:
      SVG.path("M10 3 18 16.5H2z")
      SVG.path("M10 8v4M10 14.2v.1")
    case .x:
      SVG.path("m5.5 5.5 9 9M14.5 5.5l-9 9")
    }
  }
}
