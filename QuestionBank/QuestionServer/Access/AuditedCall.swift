import QuestionAPI

extension Call {
  /// By whom and from where the request comes, for the audit.
  var auditContext: AuditContext {
    let origin = context.origin
    return AuditContext(
      name: caller.penName, account: caller.account?.id, address: origin.address?.description ?? "local",
      request: origin.request.description)
  }
}
