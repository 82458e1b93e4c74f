import QuestionAPI

extension Call {
  /// By whom and from where the request comes, for the audit.
  var auditContext: AuditContext {
    AuditContext(name: caller.penName, account: caller.account?.id, origin: context.origin)
  }
}
