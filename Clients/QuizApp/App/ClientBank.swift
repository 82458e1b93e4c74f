public import QuestionAPI

/// All that the terminal client asks of a bank.
public typealias ClientBank = BankService & PeerService & ProposalService & AccountService & NoticeService & ExamService
