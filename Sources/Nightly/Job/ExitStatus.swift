/// The exit code for what went wrong, as the README lists them.
public enum ExitStatus {
  /// The code for an error of a job; 70 for one that nobody thought of.
  public static func of(_ error: any Error) -> Int32 {
    switch error {
    case let failure as Job.Failure: failure.kind == .noData ? 65 : 70
    case let error as FileError: error.action == "create" ? 73 : 74
    case is StateJob.Locked: 75
    case is InputList.Missing: 66
    case is PartialFault: 65
    case let error as LedgerError: error.isConfiguration ? 78 : 74
    case is DefinitionError, is DictionaryFiles.Faulty: 78
    default: 70
    }
  }
}
