import { execFileSync } from 'node:child_process'

/** npm as it is set on this computer: its packages come from there, and from its cache where it has them. */
export const NPM_OF_THIS_COMPUTER: Readonly<Record<string, string>> = {
  npm_config_cache: npmSetting('cache'),
  npm_config_userconfig: npmSetting('userconfig'),
  npm_config_prefer_offline: 'true',
  npm_config_update_notifier: 'false',
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(https?|no)_proxy$|_CERTS?$/i.test(name))),
}

function npmSetting(name: string): string {
  return execFileSync('npm', ['config', 'get', name], { encoding: 'utf8' }).trim()
}
