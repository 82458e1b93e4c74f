import QuestionAPI

/// The way in to a bank's accounts for routes: `accounts(call)` are those that the call's caller may see and change.
struct AccountEntrance: Sendable {
  private let accounts: any AccountService

  init(_ accounts: any AccountService) { self.accounts = accounts }

  func callAsFunction(_ call: Call) -> any AccountService { accounts.acting(as: call.caller) }
}
