import { isAbsolute, join } from 'node:path'
import type { CommandContext } from '../../command/context.js'

/** @returns the folder in which programs of this user keep what can be made again, by the convention of the system; undefined when there is none */
export function userCacheFolder(
  { LOCALAPPDATA, HOME, XDG_CACHE_HOME }: CommandContext['environment'],
  platform: string = process.platform,
): string | undefined {
  if (platform === 'win32') return LOCALAPPDATA || undefined
  // The convention says that a relative path counts as none.
  const home = HOME && isAbsolute(HOME) ? HOME : undefined
  if (platform === 'darwin') return home && join(home, 'Library', 'Caches')
  return XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : home && join(home, '.cache')
}
