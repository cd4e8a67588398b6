#!/usr/bin/env bash
# Stops early, and with a sentence, where the steps that follow could not do their work.
set -euo pipefail

if [ ! -d qms-docs ]; then
  echo "::error title=No documents::There is no folder qms-docs here. Check the repository out first, with actions/checkout; to begin one, run “qms init”."
  exit 1
fi
if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
  echo "::error title=History is missing::qms needs the whole history. Give actions/checkout “fetch-depth: 0”."
  exit 1
fi
