/** What kept GitHub from doing as asked. */
export type FailureReason =
  /** No token was given, or GitHub does not know it. */
  | 'token'
  | 'permission'
  /** The repository's owner pays for less than that. */
  | 'plan'
  | 'not found'
  /** Issues are turned off, or the thing was deleted. */
  | 'gone'
  /** GitHub understood, and refused. */
  | 'refused'
  /** Another person was faster: look again. */
  | 'conflict'
  | 'limit'
  /** No answer, or one that was GitHub's own fault: what was written may be there or not. */
  | 'unanswered'

/** GitHub could not be asked, or said no; the message is in words for people. */
export class GitHubFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}
