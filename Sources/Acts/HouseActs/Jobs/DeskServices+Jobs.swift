extension DeskServices {
  public var listJobs: ListJobs { ListJobs(register: register) }
  public var retryJob: RetryJob { RetryJob(register: register) }
}
