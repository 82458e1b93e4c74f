/// All that a bank does for people and programs, wherever it is.
public typealias ServedBank =
  BankService & AuditService & CatalogService & PeerService & ProposalService & OpenReadingService & EmbargoService
  & ExamService

/// A bank that a service serves: to people and programs, and to other banks.
public typealias AnsweringBank = ServedBank & SyncResponding
