import type { ApprovalEntry } from './signature/statement.js'

/** Who fills which of the required roles. */
export interface Assignment {
  readonly filled: ReadonlyMap<string, ApprovalEntry>
  /** Required roles that are not filled yet. */
  readonly open: readonly string[]
}

/**
 * Gives each required role to another person, as many roles as can be filled at all: the person who approved in two roles takes
 * the one that no other person fills (Kuhn's matching).
 */
export function assignApprovers(required: readonly string[], approvals: readonly ApprovalEntry[]): Assignment {
  const roleOf = new Map<string, string>()
  const filled = new Map<string, ApprovalEntry>()
  const fill = (role: string, tried: Set<string>): boolean => {
    for (const entry of approvals.filter((one) => fills(one, role))) {
      const person = entry.by ?? ''
      if (tried.has(person)) continue
      tried.add(person)
      const other = roleOf.get(person)
      if (other !== undefined && !fill(other, tried)) continue
      roleOf.set(person, role)
      filled.set(role, entry)
      return true
    }
    return false
  }
  const open = required.filter((role) => !fill(role, new Set()))
  return { filled, open }
}

/** An owner may be a person instead of a role. */
function fills({ by, role }: ApprovalEntry, required: string): boolean {
  return role === required || by === required
}
