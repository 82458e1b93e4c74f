/// A chart as data, for whoever draws it.
public struct Chart: Sendable, Hashable {
  /// A value on both axes.
  public struct Point: Sendable, Hashable {
    /// Where it stands on the horizontal axis.
    public var x: Double
    /// Where it stands on the vertical axis.
    public var y: Double

    /// A point.
    ///
    /// - Parameters:
    ///   - x: on the horizontal axis.
    ///   - y: on the vertical axis.
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// What the points of a series are drawn as.
  public enum Form: Sendable, Hashable {
    /// A bar from zero to each point, so wide about it on the horizontal axis.
    case bars(width: Double)
    /// A line from point to point.
    case line
    /// A line from point to point, each of which is marked.
    case markedLine
    /// A mark at each point.
    case marks
  }

  /// Points that belong together.
  public struct Series: Sendable, Hashable {
    /// What they are, for the legend.
    public var label: String
    /// What they are drawn as.
    public var form: Form
    /// The points, from left to right.
    public var points: [Point]

    /// A series.
    ///
    /// - Parameters:
    ///   - label: what the points are.
    ///   - form: what they are drawn as.
    ///   - points: from left to right.
    public init(_ label: String, _ form: Form, _ points: [Point]) {
      self.label = label
      self.form = form
      self.points = points
    }
  }

  /// An axis.
  public struct Axis: Sendable, Hashable {
    /// What is measured, with its unit.
    public var label: String
    /// The values that it shows.
    public var range: ClosedRange<Double>

    /// An axis.
    ///
    /// - Parameters:
    ///   - label: what is measured, with its unit.
    ///   - range: the values that it shows.
    public init(_ label: String, _ range: ClosedRange<Double>) {
      self.label = label
      self.range = range
    }
  }

  /// What the chart is about.
  public var title: String
  /// The same in a sentence, for those who cannot see it; empty for none.
  public var summary: String
  /// The axis from left to right.
  public var horizontal: Axis
  /// The axis from bottom to top.
  public var vertical: Axis
  /// What is drawn, the lowest first.
  public var series: [Series]

  /// A chart.
  ///
  /// - Parameters:
  ///   - words: its title, summary and the labels of its axes.
  ///   - horizontal: the values that the horizontal axis shows.
  ///   - vertical: the values that the vertical axis shows.
  ///   - series: what is drawn, the lowest first.
  public init(
    _ words: ChartWords, horizontal: ClosedRange<Double>, vertical: ClosedRange<Double>, series: [Series]
  ) {
    title = words.title
    summary = words.summary
    self.horizontal = Axis(words.horizontal, horizontal)
    self.vertical = Axis(words.vertical, vertical)
    self.series = series
  }
}

/// The words of a chart, in the language of its readers.
public struct ChartWords: Sendable, Hashable {
  /// What the chart is about.
  public var title: String
  /// The same in a sentence, for those who cannot see it; empty for none.
  public var summary: String
  /// Label of the horizontal axis, with its unit.
  public var horizontal: String
  /// Label of the vertical axis, with its unit.
  public var vertical: String

  /// The words of a chart.
  ///
  /// - Parameters:
  ///   - title: what it is about.
  ///   - summary: the same in a sentence; empty for none.
  ///   - horizontal: label of the horizontal axis, with its unit.
  ///   - vertical: label of the vertical axis, with its unit.
  public init(title: String, summary: String = "", horizontal: String, vertical: String) {
    self.title = title
    self.summary = summary
    self.horizontal = horizontal
    self.vertical = vertical
  }
}
