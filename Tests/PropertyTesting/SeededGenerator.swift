public import QuestionModel

/// The generator of trials: the same seed gives the same ones on every machine.
public typealias SeededGenerator = SplitMix64
