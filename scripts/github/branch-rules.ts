import type { BranchProtection } from '../subjects/approval/verification/branch-protection.js'
import type { Connection } from './connection.js'
import { GitHubFailure } from './github-failure.js'

/** What a source of rules asks for; what it leaves out, it does not ask for. */
type Rules = Partial<Omit<BranchProtection, 'branch' | 'isComplete'>>

/** What GitHub refuses on branches. */
export function branchRules({ ask, request, paginate }: Connection) {
  const answeredRules = (branch: string) =>
    ask({ about: `the rules of the branch ${branch}`, needs: 'metadata: read' }, async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}'
      return (await paginate(route, { ...repository, branch, per_page: 100 })) as readonly AnsweredRule[]
    })
  const byRulesets = async (branch: string) => (await answeredRules(branch)).map(readRule)
  const ruleset = (id: number) =>
    ask({ about: `the ruleset ${id}`, needs: 'metadata: read' }, async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}'
      const { data } = await request(route, { ...repository, ruleset_id: id })
      return [{ name: data.name, canBypass: data.current_user_can_bypass === 'always' }]
    })
  const isProtected = (branch: string) =>
    ask({ about: `the branch ${branch}`, needs: 'contents: read' }, async (repository) => {
      const { data } = await request('GET /repos/{owner}/{repo}/branches/{branch}', { ...repository, branch })
      return data.protected
    })
  const byProtection = (branch: string) =>
    ask({ about: `the protection of the branch ${branch}`, needs: 'administration: read' }, async (repository) => {
      const route = 'GET /repos/{owner}/{repo}/branches/{branch}/protection'
      return readProtection((await request(route, { ...repository, branch })).data)
    })
  /** @returns the rules of rulesets and of classic protection together: the strictest of each counts */
  const rulesOf = async (branch: string): Promise<BranchProtection> => {
    const rulesets = await byRulesets(branch)
    const classic = (await isProtected(branch)) ? await orUnreadable(byProtection(branch), rulesets.length > 0) : {}
    const isComplete = classic !== 'unreadable'
    return { branch, ...combine(isComplete ? [...rulesets, classic] : rulesets), isComplete }
  }
  /** @returns the names of the rulesets that take commits only through a pull request, also from this account; none where GitHub does not tell */
  const refusingRulesets = async (branch: string): Promise<readonly string[]> => {
    const rules = await orNone(answeredRules(branch))
    const ids = rules.flatMap(({ type, ruleset_id: id }) => (id !== undefined && REFUSING.has(type) ? [id] : []))
    const rulesets = await Promise.all([...new Set(ids)].map((id) => orNone(ruleset(id))))
    return rulesets.flat().flatMap(({ name, canBypass }) => (canBypass ? [] : [name]))
  }
  return { branchRules: rulesOf, refusingRulesets }
}

const REFUSING: ReadonlySet<string> = new Set(['pull_request', 'required_status_checks', 'update'])

/** What is not told is found out by trying. */
function orNone<Thing>(asked: Promise<readonly Thing[]>): Promise<readonly Thing[]> {
  return asked.catch((error: unknown) => {
    if (error instanceof GitHubFailure && NOT_TOLD.has(error.reason)) return []
    throw error
  })
}

const NOT_TOLD: ReadonlySet<GitHubFailure['reason']> = new Set(['permission', 'plan', 'not found'] as const)

/** Only administrators may read classic protection. GitHub calls a branch protected also if only a ruleset does it. */
async function orUnreadable(asked: Promise<Rules>, hasRulesets: boolean): Promise<Rules | 'unreadable'> {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    const { cause } = error as { readonly cause?: { readonly message?: string } }
    if (error.reason === 'not found' && hasRulesets && cause?.message?.startsWith('Branch not protected')) return {}
    if (error.reason === 'permission' || error.reason === 'not found') return 'unreadable'
    throw error
  }
}

interface AnsweredRule {
  readonly type: string
  readonly ruleset_id?: number
  readonly parameters?: {
    readonly required_approving_review_count?: number
    readonly require_code_owner_review?: boolean
    readonly require_last_push_approval?: boolean
    readonly dismiss_stale_reviews_on_push?: boolean
    readonly required_status_checks?: readonly { readonly context: string }[]
  }
}

function readRule({ type, parameters = {} }: AnsweredRule): Rules {
  if (type === 'non_fast_forward') return { forbidsForcePush: true }
  if (type === 'deletion') return { forbidsDeletion: true }
  if (type === 'required_status_checks') {
    return { requiredChecks: (parameters.required_status_checks ?? []).map(({ context }) => context) }
  }
  if (type !== 'pull_request') return {}
  return {
    requiredReviews: parameters.required_approving_review_count ?? 0,
    asksCodeOwners: parameters.require_code_owner_review ?? false,
    asksAfterLastPush: parameters.require_last_push_approval ?? false,
    dismissesStaleReviews: parameters.dismiss_stale_reviews_on_push ?? false,
  }
}

interface AnsweredProtection {
  readonly required_pull_request_reviews?: {
    readonly required_approving_review_count?: number
    readonly require_code_owner_reviews?: boolean
    readonly require_last_push_approval?: boolean
    readonly dismiss_stale_reviews?: boolean
  }
  readonly required_status_checks?: { readonly contexts: readonly string[] }
  readonly allow_force_pushes?: { readonly enabled?: boolean }
  readonly allow_deletions?: { readonly enabled?: boolean }
}

function readProtection(answer: AnsweredProtection): Rules {
  const reviews = answer.required_pull_request_reviews
  return {
    requiredReviews: reviews?.required_approving_review_count ?? 0,
    asksCodeOwners: reviews?.require_code_owner_reviews ?? false,
    asksAfterLastPush: reviews?.require_last_push_approval ?? false,
    dismissesStaleReviews: reviews?.dismiss_stale_reviews ?? false,
    forbidsForcePush: answer.allow_force_pushes?.enabled !== true,
    forbidsDeletion: answer.allow_deletions?.enabled !== true,
    requiredChecks: answer.required_status_checks?.contexts ?? [],
  }
}

function combine(rules: readonly Rules[]) {
  const some = (is: (one: Rules) => boolean | undefined) => rules.some((one) => is(one) === true)
  return {
    requiredReviews: Math.max(0, ...rules.map((one) => one.requiredReviews ?? 0)),
    asksCodeOwners: some((one) => one.asksCodeOwners),
    asksAfterLastPush: some((one) => one.asksAfterLastPush),
    dismissesStaleReviews: some((one) => one.dismissesStaleReviews),
    forbidsForcePush: some((one) => one.forbidsForcePush),
    forbidsDeletion: some((one) => one.forbidsDeletion),
    requiredChecks: [...new Set(rules.flatMap((one) => one.requiredChecks ?? []))].sort(),
  }
}
