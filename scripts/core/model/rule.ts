import type { Target } from './place.js'
import type { Fix, Severity } from './problem.js'
import type { Qms } from './qms.js'
import type { SourceFile } from './source-file.js'

/** What must hold between documents, with the proof that it is checked. Pure: no I/O, no clock, no git. */
export interface Rule {
  /** Kebab-case, as the file is called: says what must be so. */
  readonly id: string
  /** `Require …` or `Disallow …`, without a full stop. */
  readonly description: string
  /** Why it matters, for people who have never met the standard. */
  readonly rationale: string
  /** Requirements behind it, as `iso-9001-2015/7.5.2`. */
  readonly clauses: readonly string[]
  /** What it counts for unless qms.yml says otherwise. */
  readonly severity: Severity
  /** What it needs besides the documents. Without it the rule is reported as not evaluated; it never passes silently. */
  readonly needs?: 'base' | 'history' | 'record versions'
  /** It asks who is here, in which roles, with which keys. Where no one can be known, it is not evaluated. */
  readonly asksAbout?: 'people'
  /** What it finds keeps other rules from looking at the file, or at a part of it: no baseline may accept that. */
  readonly blocksChecking?: true
  /** At least one that fails and one that passes. */
  readonly examples: readonly Example[]
  /** @param known the ids of all rules, this one among them */
  check(qms: Qms, known: ReadonlySet<string>): Iterable<ReportedProblem>
  /** What the rule could not look at, in sentences: reported as not evaluated, beside the problems that it found. */
  notJudged?(qms: Qms): Iterable<string>
}

/** Writes a rule: what it lacks, or has too much, does not compile. */
export function defineRule(rule: Rule): Rule {
  return rule
}

/** A problem as a rule finds it. */
export interface ReportedProblem {
  readonly file: SourceFile
  readonly at: Target
  readonly message: string
  readonly fix?: Fix
  /** Where this one counts for more or less than the rule usually does. */
  readonly severity?: Severity
}

/** A small repository and exactly what the rule says of it. */
export interface Example {
  /** One sentence. */
  readonly name: string
  /** Contents by path, such as `qms-docs/QP-001.md`. */
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Those of the files that are symbolic links. */
  readonly symbolicLinks?: readonly string[]
  /** Those of the files that the system refuses to read, with its codes. */
  readonly failures?: Readonly<Record<string, string>>
  /** Folders that are submodules of git. */
  readonly submodules?: readonly string[]
  /** The files before the change, for rules that compare. */
  readonly base?: Readonly<Record<string, string | Uint8Array>>
  /** What git tells of the documents, the oldest commit first, for rules that need it. */
  readonly history?: readonly ExampleCommit[]
  /** 2026-11-22 by default. */
  readonly today?: string
  readonly isGit?: boolean
  readonly isShallow?: boolean
  /** `path:line:column message`, in order of place; empty when all is well. */
  readonly problems: readonly string[]
  /** What each of them counts for, where that depends on the case. */
  readonly severities?: readonly Severity[]
  /** What the rule could not look at; nothing by default. */
  readonly notEvaluated?: readonly string[]
}

/** What a person put into git at once. */
export interface ExampleCommit {
  /** `Ada Example` or `Ada Example <ada@example.org>`. */
  readonly by: string
  /** Who helped, as in a line `Co-authored-by:`. */
  readonly with?: readonly string[]
  /** Who committed it, if another person did. */
  readonly committedBy?: string
  /** ISO 8601 with offset. */
  readonly at: string
  /** Contents of the files that it wrote, by path; undefined for one that it deleted. */
  readonly files: Readonly<Record<string, string | Uint8Array | undefined>>
}
