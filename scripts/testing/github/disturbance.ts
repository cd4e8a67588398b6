/** What goes wrong with a request. The last two happen after GitHub did as asked: what it wrote is there. */
export type Disturbance =
  | 'server error'
  | 'bad gateway'
  | 'rate limit'
  | 'secondary limit'
  | 'too many requests'
  | 'no pull requests by workflows'
  | 'not in the plan'
  | 'not allowed to ask'
  | 'no answer'
  | 'hang up'
  | 'server error after writing'
  | 'lost answer'

export interface DisturbanceOptions {
  /** Only requests of this form: `POST /repos/{owner}/{repo}/issues`, or a part of it. */
  readonly on?: string
  /** So many of them go well first. */
  readonly after?: number
  /** So many go wrong then: one by default. */
  readonly times?: number
}

/** A request cut off, or answered by something else than the played GitHub. */
export interface Cut {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly message?: string
  readonly isAfterWriting?: boolean
  /** Say nothing, and keep the line open. */
  readonly isSilent?: boolean
}

const CUTS: Readonly<Record<Disturbance, Cut>> = {
  'server error': { status: 500, message: 'Server Error' },
  'bad gateway': { status: 502, message: 'Bad Gateway' },
  'rate limit': {
    status: 403,
    message: 'API rate limit exceeded for installation ID 1.',
    // 31 December 2037, 14:05 UTC: nobody waits for it.
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2145881100' },
  },
  'secondary limit': {
    status: 403,
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    headers: { 'retry-after': '1' },
  },
  'too many requests': {
    status: 429,
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    headers: { 'retry-after': '1' },
  },
  'no pull requests by workflows': {
    status: 403,
    message: 'GitHub Actions is not permitted to create or approve pull requests.',
  },
  'not allowed to ask': { status: 403, message: 'Resource not accessible by integration' },
  'not in the plan': {
    status: 403,
    message: 'Upgrade to GitHub Pro or make this repository public to enable this feature.',
  },
  'no answer': { isSilent: true },
  'hang up': {},
  'server error after writing': { status: 500, message: 'Server Error', isAfterWriting: true },
  'lost answer': { isAfterWriting: true },
}

/** Decides for each request whether it is disturbed. */
export function planDisturbances() {
  const planned: { readonly cut: Cut; readonly on: string; after: number; times: number }[] = []
  return {
    disturb(what: Disturbance, { on = '', after = 0, times = 1 }: DisturbanceOptions = {}): void {
      planned.push({ cut: CUTS[what], on, after, times })
    },
    calm(): void {
      planned.length = 0
    },
    cutFor(route: string): Cut | undefined {
      const next = planned.find(({ on, times }) => times > 0 && route.includes(on))
      if (!next) return undefined
      if (next.after-- > 0) return undefined
      next.times--
      return next.cut
    },
  }
}
