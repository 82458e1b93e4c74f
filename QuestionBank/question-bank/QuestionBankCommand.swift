import ArgumentParser

/// Serves a question bank and administers it.
@main
struct QuestionBankCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "question-bank", abstract: "Serve a question bank and administer it.", version: Version.text,
    subcommands: [
      Serve.self, Starter.self, Import.self, Export.self, Search.self, Duplicates.self, Similar.self, Review.self,
      Show.self, History.self, Diff.self, EditAsText.self, Comment.self, Comments.self, SetStatus.self, Restore.self,
      Retire.self, Conflicts.self, Merge.self, Media.self, TagCommand.self, Bulk.self, Operations.self, Undo.self,
      BlueprintCommand.self, QuizCommand.self, SittingCommand.self,
      UserCommand.self, ClassCommand.self, RosterCommand.self, TokenCommand.self, SignIn.self, SignOut.self,
      WhoAmI.self, Password.self, TimeCodeCommand.self, OpenReadingCommand.self,
      PeerCommand.self, SyncCommand.self, ProposalCommand.self, IdentityCommand.self, EmbargoCommand.self,
      Audit.self, CatalogCommand.self, DumpCommand.self, NoticeCommand.self,
      Check.self, Backup.self, RestoreBackup.self, Stats.self,
    ])
}

enum Version {
  static let text = "0.1.0"
}
