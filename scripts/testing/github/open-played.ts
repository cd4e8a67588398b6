import { type GitHub, openGitHub, parseRepositoryName } from '../../github/index.js'
import { type PlayedGitHub, playGitHub } from './play-github.js'
import type { GitHubState } from './state.js'

/** Plays GitHub, and opens it with our client. */
export async function playAndOpen(given: Partial<GitHubState> = {}): Promise<{ played: PlayedGitHub; github: GitHub }> {
  const played = await playGitHub(given)
  return { played, github: openPlayed(played) }
}

export function openPlayed(
  { url, token }: PlayedGitHub,
  { repository = 'example/qms', ...options }: { repository?: string; token?: string; timeout?: number } = {},
): GitHub {
  const name = parseRepositoryName(repository)
  if (!name) throw new Error(`${repository} is no repository.`)
  return openGitHub({ token, apiUrl: url, second: 0, ...options, repository: name })
}
