import QuestionAPI

/// The way in to a bank for routes: `bank(call)` is the bank as the call's caller may use it.
struct BankEntrance<Bank: BankService>: Sendable {
  /// The bank itself, for what the service asks on its own behalf.
  let bank: Bank

  init(_ bank: Bank) { self.bank = bank }

  func callAsFunction(_ call: Call) -> GuardedBank<Bank> { GuardedBank(bank, for: call.caller) }
}

extension BankEntrance where Bank: ExamService {
  /// The bank as it gives tests to the call's caller.
  func exams(_ call: Call) -> Bank { bank.acting(as: call.caller) }
}
