/** What one clause of a standard wants, in our own words; never the standard's text. */
export interface ClauseGuide {
  readonly clause: string
  /** What to do, in sentences. */
  readonly wants: string
  readonly why: string
  /** What auditors ask to be shown; without full stops. */
  readonly auditors_see: readonly string[]
  /** The people they talk to. */
  readonly auditors_ask: readonly string[]
  /** What audits often find, a sentence each. */
  readonly goes_wrong: readonly string[]
}
