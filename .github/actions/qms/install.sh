#!/usr/bin/env bash
# Installs the toolkit that the repository names in its package.json; if it names none, the one that this action came with.
set -euo pipefail

install_packages() {
  # Nothing that the toolkit needs has an install script, so none is run.
  if [ -f package-lock.json ]; then npm ci --ignore-scripts --no-audit --no-fund; else npm install --ignore-scripts --no-audit --no-fund; fi
}

# Compiles the toolkit in a folder, and leaves the command qms in another.
build_toolkit() {
  (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund && npm run build)
  mkdir -p "$2"
  printf '#!/bin/sh\nexec node "%s/dist/bin/cli.js" "$@"\n' "$1" > "$2/qms"
  chmod +x "$2/qms"
}

if grep --quiet '"name": "qms-kit"' package.json 2>/dev/null; then
  folder="$RUNNER_TEMP/qms-bin"
  build_toolkit "$PWD" "$folder"
elif grep --quiet '"qms-kit"' package.json 2>/dev/null; then
  install_packages
  folder="$PWD/node_modules/.bin"
else
  folder="$RUNNER_TEMP/qms-bin"
  build_toolkit "$(cd "$GITHUB_ACTION_PATH/../../.." && pwd)" "$folder"
fi

version=$("$folder/qms" --version)
echo "version=$version" >> "$GITHUB_OUTPUT"
echo "$folder" >> "$GITHUB_PATH"
echo "QMS_CACHE=$RUNNER_TEMP/qms-cache" >> "$GITHUB_ENV"
