extension InMemoryBank: TestlessBank {}
